import * as custody from '#libs/custody/src/custody.js';
import type { MessageName } from '#libs/custody/src/messages.js';
import { Aggregate } from '#libs/domain/src/aggregate.js';
import { DomainError } from '#libs/domain/src/domain-error.js';
import type { Instant } from '#libs/domain/src/instant.js';
import { next } from '#libs/domain/src/moves.js';
import type { Region } from '#libs/domain/src/region.js';
import type { Due } from '#libs/rules/src/due.js';
import type { MatterLimits } from './attachment.errors.js';
import { type Attachment, mustBeRemovable, mustFit } from './attachment.js';
import { mustBeRepresented } from './complainants.js';
import {
  ComplainantUnknown,
  ComplaintMoveNotAllowed,
  MergedWithItself,
  NoConsentToForward,
  NotOfOneKind,
  WrongKind,
} from './complaint.errors.js';
import type { ComplaintEvent } from './complaint.events.js';
import {
  type ComplaintAct,
  type ComplaintMove,
  type ComplaintState,
  complaintActs,
  complaintMoves,
  type MatterKind,
  onlyFor,
} from './complaint.moves.js';
import { type Division, divide } from './division.js';
import { NoticeOutstanding } from './handling.errors.js';
import type { Handling } from './handling.js';
import type { Answer, ComplaintContent, Refusal, Reporter } from './submission.js';
import type { WorkStep } from './work-step.js';

export interface ComplaintFacts {
  readonly id: string;
  readonly version: number;
  readonly state: ComplaintState;
  readonly custody: custody.Custody;
  readonly content: ComplaintContent;
  readonly decideBy: Due;
  readonly verifyBy?: Due | undefined;
  readonly refusal?: Refusal | undefined;
  readonly answer?: Answer | undefined;
  readonly handling?: Handling | undefined;
}

export interface PartName {
  readonly id: string;
  readonly number: string;
}

/** What was decided is told to the submitter as one: there is nothing left to divide. */
const divisible: readonly ComplaintState[] = ['registered', 'accepted', 'verifying'];

/** One matter in one cell: a complaint (投诉) or a report (举报), and the custody row that says whether this cell may work on it. */
export class Complaint extends Aggregate<ComplaintEvent> {
  #content: ComplaintContent;
  #state: ComplaintState;
  #custody: custody.Custody;
  #decideBy: Due;
  #verifyBy: Due | undefined;
  #refusal: Refusal | undefined;
  #answer: Answer | undefined;
  #handling: Handling;

  constructor(facts: ComplaintFacts) {
    super(facts.id, facts.version);
    this.#content = facts.content;
    this.#state = facts.state;
    this.#custody = facts.custody;
    this.#decideBy = facts.decideBy;
    this.#verifyBy = facts.verifyBy;
    this.#refusal = facts.refusal;
    this.#answer = facts.answer;
    this.#handling = facts.handling ?? {};
  }

  /** `serviceBy`: what the region's hotline promises beside the law. */
  static register(
    id: string,
    content: ComplaintContent,
    reporter: Reporter | null,
    decideBy: Due,
    by: string,
    at: Instant,
    serviceBy?: Due,
  ): Complaint {
    mayBeAnonymous(content.kind, reporter);
    mustBeRepresented(reporter, content.receivedAt);
    const handling = serviceBy === undefined ? {} : { serviceBy };
    const row = custody.born(content.origin);
    const complaint = new Complaint({ id, version: 0, state: 'registered', custody: row, content, decideBy, handling });
    complaint.record({ type: 'ComplaintRegistered', serviceBy, by, at });
    complaint.tellCustody('registered', 'C-03', by, at);
    return complaint;
  }

  /** The matter as the dossier of an accepted hand-over brings it. `before` is the row of an earlier stay in this cell. */
  static take(
    facts: {
      id: string;
      content: ComplaintContent;
      region: Region;
      epoch: number;
      from: Region;
      past: custody.Past;
      handOverId: string;
      decideBy: Due;
    },
    before: Complaint | undefined,
    at: Instant,
  ): Complaint {
    const row = custody.taken(facts.region, facts, before?.custody);
    const complaint = new Complaint({ ...facts, version: before?.version ?? 0, state: 'registered', custody: row });
    complaint.record({ type: 'MatterTaken', handOverId: facts.handOverId, epoch: facts.epoch, by: 'system', at });
    complaint.tellCustody('taken', 'R-020', 'system', at);
    return complaint;
  }

  get content(): ComplaintContent {
    return this.#content;
  }

  get state(): ComplaintState {
    return this.#state;
  }

  get custody(): custody.Custody {
    return this.#custody;
  }

  /** C-08: the last day to accept or refuse a complaint, or to begin with a report. */
  get decideBy(): Due {
    return this.#decideBy;
  }

  /** P-07: set once a report's leads are being looked into. */
  get verifyBy(): Due | undefined {
    return this.#verifyBy;
  }

  get refusal(): Refusal | undefined {
    return this.#refusal;
  }

  get answered(): Answer | undefined {
    return this.#answer;
  }

  /** What else is on file of the work on it. */
  get handling(): Handling {
    return this.#handling;
  }

  /** A step that is told in a file of its own. */
  work({ step, does }: WorkStep, by: string, at: Instant): void {
    this.mustAllow(step);
    const { handling, events, follows, ends } = does(this, at, by);
    if (step in complaintMoves) this.move(step as ComplaintMove);
    if (follows !== undefined) this.move(follows);
    this.#handling = { ...this.#handling, ...handling };
    for (const event of events) this.record({ ...event, by, at });
    if (ends === undefined) return;
    this.#custody = ends.how === 'withdrawn' ? custody.withdrawn(this.#custody) : custody.closed(this.#custody);
    this.tellCustody(ends.cause, complaintMoves[step as ComplaintMove].rule, by, at);
  }

  accept(by: string, at: Instant, mediateBy?: Due): void {
    this.move('accept');
    this.#handling = { ...this.#handling, mediateBy };
    this.record({ type: 'ComplaintAccepted', mediateBy, by, at });
  }

  refuse(refusal: Refusal, by: string, at: Instant): void {
    this.move('refuse');
    this.#refusal = refusal;
    this.record({ type: 'ComplaintRefused', ground: refusal.ground, by, at });
  }

  startVerification(verifyBy: Due, by: string, at: Instant): void {
    this.move('verify');
    this.#verifyBy = verifyBy;
    this.record({ type: 'VerificationStarted', verifyBy, by, at });
  }

  /** `tellBy` where the law of the report's day wants the reporter told of it (C-27). */
  answer(answer: Answer, by: string, at: Instant, tellBy?: Due): void {
    this.move('answer');
    this.#answer = answer;
    this.#handling = { ...this.#handling, tellBy };
    this.record({ type: 'ComplaintAnswered', result: answer.result, tellBy, by, at });
  }

  close(by: string, at: Instant): void {
    const { mediation, tellBy, result } = this.#handling;
    if (mediation?.end !== undefined && mediation.told === undefined) throw new NoticeOutstanding('mediation-end');
    if (tellBy !== undefined && result === undefined) throw new NoticeOutstanding('result');
    this.move('close');
    this.#custody = custody.closed(this.#custody);
    this.record({ type: 'ComplaintClosed', by, at });
    this.tellCustody('closed', 'C-13', by, at);
  }

  attach(file: Attachment, { present, limits }: { present: readonly Attachment[]; limits: MatterLimits }, by: string, at: Instant): void {
    custody.mustBeHeld(this.#custody);
    mustFit(file, present, limits);
    this.record({ type: 'AttachmentAdded', attachmentId: file.id, by, at });
  }

  removeAttachment(file: Attachment, reason: string, by: string, at: Instant): void {
    custody.mustBeHeld(this.#custody);
    mustBeRemovable(file, reason);
    this.record({ type: 'AttachmentRemoved', attachmentId: file.id, by, at });
  }

  /** C-02: the parts are matters of their own that stand where the whole stands, under the clocks that it began: no limit grows longer by a split. */
  split(division: Division, names: readonly PartName[], by: string, at: Instant): Complaint[] {
    if (!divisible.includes(this.#state)) throw new ComplaintMoveNotAllowed('split', this.#state);
    const row = custody.split(this.#custody);
    const { remainder, parts } = divide(this.#content, division);
    const split = parts.map((share, index) => {
      const { id = '', number = '' } = names[index] ?? {};
      const { title, rightType = this.#content.rightType, place = this.#content.place } = division.parts[index] ?? this.#content;
      const apart = { outsideNumber: undefined, linkedMatterId: undefined, origin: this.#custody.region, splitFrom: this.id };
      return this.splitOff(id, { ...this.#content, ...share, ...apart, number, title, rightType, place }, by, at);
    });
    this.#content = { ...this.#content, ...remainder };
    this.#custody = row;
    this.record({ type: 'MatterSplit', parts: split.map(({ id }) => id), by, at });
    this.tellCustody('split', 'C-02', by, at);
    return split;
  }

  private splitOff(id: string, content: ComplaintContent, by: string, at: Instant): Complaint {
    const { state, decideBy } = this;
    // A row from before this was kept: for a report, what it was to be decided by began no later.
    const verifyBy = this.#verifyBy ?? decideBy;
    const { mediateBy, serviceBy } = this.#handling;
    const running = { handling: { mediateBy, serviceBy }, ...(state === 'verifying' ? { verifyBy } : {}) };
    const part = new Complaint({ id, version: 0, state, custody: custody.splitOff(this.#custody), content, decideBy, ...running });
    part.record({ type: 'ComplaintRegistered', serviceBy, by, at });
    part.tellCustody('split-off', 'C-02', by, at);
    if (state === 'accepted') part.record({ type: 'ComplaintAccepted', mediateBy, by, at });
    if (state === 'verifying') part.record({ type: 'VerificationStarted', verifyBy, by, at });
    return part;
  }

  /** A later submission of the same matter is not handled again (C-20); it stays on file here, wherever the matter is held. */
  link(submission: { channel: string; receivedAt: Instant }, by: string, at: Instant): void {
    this.record({ type: 'SubmissionLinked', ...submission, by, at });
  }

  /** What is told now belongs to this matter. `restarts`: the clock from the last report, where it told new facts and nothing was decided yet. */
  supplement(submission: { kind: string; channel: string; receivedAt: Instant }, restarts: Due | undefined, by: string, at: Instant): void {
    custody.mustBeHeld(this.#custody);
    if (submission.kind !== this.content.kind) throw new NotOfOneKind(this.content.kind);
    const { channel, receivedAt } = submission;
    const decideBy = this.#state === 'registered' ? restarts : undefined;
    if (decideBy !== undefined) this.#decideBy = decideBy;
    this.record({ type: 'SubmissionLinked', channel, receivedAt, decideBy, by, at });
  }

  /** It repeats another matter, which goes on; this one ends (C-20). */
  mergeInto(other: Complaint, by: string, at: Instant): void {
    if (other.id === this.id) throw new MergedWithItself('a matter cannot be merged with itself');
    if (other.content.kind !== this.content.kind) throw new NotOfOneKind(other.content.kind);
    this.move('merge');
    this.#custody = custody.merged(this.#custody);
    this.record({ type: 'MatterMerged', into: other.id, intoNumber: other.content.number, by, at });
    this.tellCustody('merged', 'C-20', by, at);
  }

  /** Answers an approved hand-over, always: with the frozen matter, or with the reason why not. */
  freeze(handOver: Parameters<typeof custody.freeze>[1], at: Instant): void {
    try {
      // A designation or an agreement of the agencies does not ask the submitter (C-17).
      if (this.content.consent === 'none' && handOver.designated !== true)
        throw new NoConsentToForward('the submitter did not consent to forwarding');
      this.#custody = custody.freeze(this.#custody, handOver);
    } catch (reason) {
      if (!(reason instanceof DomainError)) throw reason;
      this.record({ type: 'FreezeRefused', handOverId: handOver.id, reason: reason.code, by: 'system', at });
      return;
    }
    const number = { epoch: this.#custody.epoch, attempt: this.#custody.attempt };
    this.tellCustody('frozen', 'R-020', 'system', at);
    this.record({ type: 'MatterFrozen', handOverId: handOver.id, number, to: handOver.to, by: 'system', at });
  }

  offered(handOverId: string, number: custody.HandOverNumber, at: Instant): void {
    this.becomes(custody.offered(this.#custody, handOverId, number), 'offered', 'hand-over-offered', at);
  }

  thaw(handOverId: string, end: custody.HandOverEnd, at: Instant): void {
    this.becomes(custody.thawed(this.#custody, handOverId, end), end.objected === true ? 'objected' : end.outcome, 'hand-over-ended', at);
  }

  letGo(handOverId: string, number: custody.HandOverNumber, at: Instant): void {
    this.becomes(custody.letGo(this.#custody, handOverId, number), 'moved', 'hand-over-moved', at);
  }

  /** Its referral disputes with another region, or was given a letter: ordinary offers wait until that is settled (C-17). */
  dispute(epoch: number, at: Instant): void {
    this.becomes(custody.disputed(this.#custody, epoch), 'disputed', 'dispute-opened', at);
  }

  /** An agreement or a designation says that the matter stays here. In transit it has to wait: no designation ends a hand-over. */
  stay(epoch: number, at: Instant): void {
    this.becomes(custody.stays(this.#custody, epoch), 'dispute-settled', 'dispute-decided', at);
  }

  /** News of another number leaves the row as it is, and nothing is told; that it came is written down. */
  private becomes(next: custody.Custody, cause: string, message: MessageName, at: Instant): void {
    if (next === this.#custody) {
      this.ignore(message, 'custody.epoch-passed', at);
      return;
    }
    this.#custody = next;
    this.tellCustody(cause, 'R-020', 'system', at);
  }

  private tellCustody(cause: string, rule: string, by: string, at: Instant): void {
    this.record({ type: 'CustodyChanged', custody: this.#custody, cause, rule, by, at });
  }

  private mustAllow(step: ComplaintMove | ComplaintAct): void {
    custody.mustBeHeld(this.#custody);
    const kind = onlyFor[step];
    if (kind !== undefined && kind !== this.content.kind) throw new WrongKind(step, this.content.kind);
    const states: readonly ComplaintState[] =
      step in complaintMoves ? complaintMoves[step as ComplaintMove].from : complaintActs[step as ComplaintAct].in;
    if (!states.includes(this.#state)) throw new ComplaintMoveNotAllowed(step, this.#state);
  }

  private move(move: ComplaintMove): void {
    this.mustAllow(move);
    this.#state = next<ComplaintState, ComplaintMove>(complaintMoves, move, this.#state, ComplaintMoveNotAllowed);
  }
}

/** C-03: only a report may be anonymous. */
export function mayBeAnonymous(kind: MatterKind, reporter: Reporter | null): void {
  if (kind === 'report') return;
  const missing = [...(reporter?.name ? [] : ['name']), ...(reporter?.phone ? [] : ['phone'])];
  if (missing.length > 0) throw new ComplainantUnknown(missing);
}
