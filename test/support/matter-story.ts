import { HandOverAcceptedV1 } from '#libs/contracts/src/case-referral/hand-over-accepted.v1.js';
import { HandOverApprovedV1 } from '#libs/contracts/src/case-referral/hand-over-approved.v1.js';
import { HandOverDeliveredV1 } from '#libs/contracts/src/case-referral/hand-over-delivered.v1.js';
import { HandOverEndedV1 } from '#libs/contracts/src/case-referral/hand-over-ended.v1.js';
import { HandOverMovedV1 } from '#libs/contracts/src/case-referral/hand-over-moved.v1.js';
import { HandOverOfferedV1 } from '#libs/contracts/src/case-referral/hand-over-offered.v1.js';
import { HandOverReturnedV1 } from '#libs/contracts/src/case-referral/hand-over-returned.v1.js';
import { HandOverSignedV1 } from '#libs/contracts/src/case-referral/hand-over-signed.v1.js';
import { RecallConfirmedV1 } from '#libs/contracts/src/case-referral/recall-confirmed.v1.js';
import { RecallRequestedV1 } from '#libs/contracts/src/case-referral/recall-requested.v1.js';
import { ReferralDraftedV1 } from '#libs/contracts/src/case-referral/referral-drafted.v1.js';
import { ReferralWithdrawnV1 } from '#libs/contracts/src/case-referral/referral-withdrawn.v1.js';
import { ComplaintAcceptedV1 } from '#libs/contracts/src/complaint-intake/complaint-accepted.v1.js';
import { ComplaintAnsweredV1 } from '#libs/contracts/src/complaint-intake/complaint-answered.v1.js';
import { ComplaintClosedV1 } from '#libs/contracts/src/complaint-intake/complaint-closed.v1.js';
import { ComplaintRefusedV1 } from '#libs/contracts/src/complaint-intake/complaint-refused.v1.js';
import { ComplaintRegisteredV1 } from '#libs/contracts/src/complaint-intake/complaint-registered.v1.js';
import { CustodyChangedV1 } from '#libs/contracts/src/complaint-intake/custody-changed.v1.js';
import { MatterFrozenV1 } from '#libs/contracts/src/complaint-intake/matter-frozen.v1.js';
import { MatterTakenV1 } from '#libs/contracts/src/complaint-intake/matter-taken.v1.js';
import { SubmissionLinkedV1 } from '#libs/contracts/src/complaint-intake/submission-linked.v1.js';
import { VerificationStartedV1 } from '#libs/contracts/src/complaint-intake/verification-started.v1.js';
import type { Contract, PublishedEvent } from '#libs/contracts/src/contract.js';
import * as custody from '#libs/custody/src/custody.js';
import { toldPast } from '#libs/custody/src/past.js';
import { type Instant, instant } from '#libs/domain/src/instant.js';
import { type Region } from '#libs/domain/src/region.js';
import type { ReceivedEvent } from '#libs/messaging/src/envelope/envelope.js';
import type { RuleId } from '#libs/rules/src/rule.js';
import { Rules } from '#libs/rules/src/rules.js';

export interface StoryFacts {
  readonly id: string;
  readonly number: string;
  readonly kind?: 'complaint' | 'report';
  readonly origin: Region;
  readonly begins?: string;
  readonly rightType?: string;
  readonly linkedMatterId?: string;
  /** What each region can open; by default nobody can open anything. */
  readonly sealed?: Readonly<Record<Region, string>>;
}

type MoveOf = 'accepted' | 'refused' | 'verifying' | 'answered' | 'closed';
export interface HandOver {
  readonly id: string;
  readonly from: Region;
  readonly to: Region;
  readonly epoch: number;
  readonly draftedBy: string;
  number?: custody.HandOverNumber;
  outgoing: string;
  incoming?: string;
}

const nobodyOpens = 'eyJhbGciOiJFQ0RILUVTIn0..aaaa.bbbb.cccc';
const rules = new Rules();
const skewMinutes: Readonly<Record<Region, number>> = { beijing: 0, tianjin: 7, hebei: -11 };

/**
 * Writes what the services of three regions would publish of one matter, with the real contracts and the real custody table. Their clocks differ, so that the
 * times of the events do not follow their causes.
 */
export class MatterStory {
  readonly events: ReceivedEvent[] = [];
  readonly handOvers: HandOver[] = [];
  readonly facts: Required<StoryFacts>;
  readonly #rows = new Map<Region, custody.Custody>();
  readonly #sequences = new Map<string, number>();
  #states = new Map<Region, string>();
  #minutes = 0;

  constructor(facts: StoryFacts) {
    const sealed = { beijing: nobodyOpens, tianjin: nobodyOpens, hebei: nobodyOpens };
    this.facts = { kind: 'complaint', begins: '2026-04-20T01:00:00.000Z', rightType: 'trademark', linkedMatterId: '', sealed, ...facts };
    this.register();
  }

  get holder(): Region {
    const rows = [...this.#rows.values()].sort((a, b) => b.epoch - a.epoch);
    return rows[0]!.region;
  }

  get row(): custody.Custody {
    return this.#rows.get(this.holder)!;
  }

  get state(): string {
    return this.#states.get(this.holder)!;
  }

  pass(minutes: number): this {
    this.#minutes += minutes;
    return this;
  }

  move(state: MoveOf, by = 'officer'): this {
    const acted = { matterId: this.facts.id, epoch: this.row.epoch, by, at: this.now(this.holder) };
    this.#states.set(this.holder, state);
    if (state === 'accepted') this.intake(this.holder, by, ComplaintAcceptedV1, acted);
    if (state === 'refused') this.intake(this.holder, by, ComplaintRefusedV1, { ...acted, ground: 2 });
    if (state === 'verifying')
      this.intake(this.holder, by, VerificationStartedV1, { ...acted, verifyBy: this.due('verify-report', this.holder) });
    if (state === 'answered') this.intake(this.holder, by, ComplaintAnsweredV1, { ...acted, result: 'settled' });
    if (state === 'closed') {
      this.intake(this.holder, by, ComplaintClosedV1, acted);
      this.tellCustody(custody.closed(this.row), 'closed', by);
    }
    return this;
  }

  link(): this {
    const { id: matterId } = this.facts;
    const at = this.now(this.facts.origin);
    return this.intake(this.facts.origin, 'operator', SubmissionLinkedV1, {
      matterId,
      channel: '12345-web',
      receivedAt: at,
      by: 'operator',
      at,
    });
  }

  draft(to: Region, by = 'operator'): this {
    const from = this.holder;
    const id = `${this.facts.id.slice(0, 24)}${String(this.handOvers.length + 1).padStart(12, '0')}`;
    const handOver: HandOver = { id, from, to, epoch: this.row.epoch, draftedBy: by, outgoing: 'drafted' };
    this.handOvers.push(handOver);
    const data = { ...this.about(handOver, from), epoch: handOver.epoch, approveBy: this.due('approve-referral', from), by };
    return this.referral(handOver, from, by, ReferralDraftedV1, data);
  }

  withdraw(h = this.last, how: 'withdrawn' | 'rejected' = 'withdrawn', by = 'operator'): this {
    h.outgoing = how;
    return this.referral(h, h.from, by, ReferralWithdrawnV1, { ...this.about(h, h.from), how, by });
  }

  /** Approve, freeze, offer: what happens inside the sender's cell without anybody's doing. */
  approve(h = this.last, by = 'head'): this {
    h.outgoing = 'approved';
    this.referral(h, h.from, by, HandOverApprovedV1, { ...this.about(h, h.from), epoch: h.epoch, by });
    this.tellCustody(custody.freeze(this.row, { ...h, newGround: true }), 'frozen', 'system');
    const { epoch, attempt, returns } = this.row;
    h.number = { epoch, attempt };
    const dossier = { kind: this.facts.kind, returns, receivedAt: instant(this.facts.begins), content: this.facts.sealed[h.to] };
    const at = this.now(h.from);
    this.intake(h.from, 'system', MatterFrozenV1, {
      matterId: this.facts.id,
      handOverId: h.id,
      number: h.number,
      to: h.to,
      ...dossier,
      at,
    });
    const offer = { number: h.number, ...dossier, signBy: this.due('sign-hand-over', h.from), note: nobodyOpens, by: 'system' };
    this.referral(h, h.from, 'system', HandOverOfferedV1, { ...this.about(h, h.from), ...offer });
    h.outgoing = 'in-transit';
    return this.tellCustody(custody.offered(this.row, h.id, h.number), 'offered', 'system');
  }

  deliver(h = this.last): this {
    h.incoming = 'delivered';
    return this.referral(h, h.to, 'system', HandOverDeliveredV1, { ...this.about(h, h.to), number: h.number });
  }

  sign(h = this.last, by = 'liaison', bySilence = false): this {
    h.incoming = 'signed';
    const data = { ...this.about(h, h.to), number: h.number, bySilence, returnBy: this.due('return-hand-over', h.to), by };
    return this.referral(h, h.to, by, HandOverSignedV1, data);
  }

  accept(h = this.last, by = 'liaison'): this {
    h.incoming = 'accepted';
    const epoch = h.epoch + 1;
    const returns = this.row.returns;
    const dossier = { kind: this.facts.kind, returns, receivedAt: this.now(h.to), content: this.facts.sealed[h.to], by };
    this.referral(h, h.to, by, HandOverAcceptedV1, { ...this.about(h, h.to), number: h.number, epoch, ...dossier });
    const row = custody.taken(h.to, { epoch, from: h.from, past: this.row }, this.#rows.get(h.to));
    const decideBy = this.due('decide-complaint', h.to);
    const taken = { matterId: this.facts.id, handOverId: h.id, epoch, kind: this.facts.kind, mayForward: true, decideBy };
    this.intake(h.to, 'system', MatterTakenV1, { ...taken, content: this.facts.sealed[h.to], at: this.now(h.to) });
    this.#states.set(h.to, 'registered');
    return this.tellCustody(row, 'taken', 'system');
  }

  /** The sender hears the acceptance and lets go. */
  letGo(h = this.last): this {
    h.outgoing = 'accepted';
    this.referral(h, h.from, 'system', HandOverMovedV1, { ...this.about(h, h.from), number: h.number, epoch: h.epoch + 1 });
    return this.tellCustody(custody.letGo(this.#rows.get(h.from)!, h.id, h.number!), 'moved', 'system');
  }

  return(h = this.last, by = 'liaison'): this {
    h.incoming = 'returned';
    return this.referral(h, h.to, by, HandOverReturnedV1, {
      ...this.about(h, h.to),
      number: h.number,
      ground: 'no-power',
      reason: nobodyOpens,
      by,
    });
  }

  askBack(h = this.last, by = 'liaison'): this {
    return this.referral(h, h.from, by, RecallRequestedV1, { ...this.about(h, h.from), number: h.number, by });
  }

  confirmRecall(h = this.last): this {
    h.incoming = 'recalled';
    return this.referral(h, h.to, 'system', RecallConfirmedV1, { ...this.about(h, h.to), number: h.number });
  }

  end(outcome: 'returned' | 'recalled', h = this.last): this {
    h.outgoing = outcome;
    this.referral(h, h.from, 'system', HandOverEndedV1, { ...this.about(h, h.from), number: h.number, outcome });
    return this.tellCustody(custody.thawed(this.row, h.id, { number: h.number!, outcome }), outcome, 'system');
  }

  /** A region tells a custody fact in another's name. */
  forge(by: Region, as: Region): this {
    const { epoch, version, disputed, returns } = this.row;
    const fact = { matterId: this.facts.id, region: as, epoch: epoch + 5, version: version + 5, state: 'held', disputed, returns };
    return this.tell(by, 'complaint-intake', `complaint/${this.facts.id}`, 'system', CustodyChangedV1, {
      ...fact,
      cause: 'forged',
      by: 'system',
      at: this.now(by),
    });
  }

  get last(): HandOver {
    return this.handOvers.at(-1)!;
  }

  private register(): void {
    const { id: matterId, number, kind, origin, rightType, begins, linkedMatterId, sealed } = this.facts;
    this.#states.set(origin, 'registered');
    this.intake(origin, 'operator', ComplaintRegisteredV1, {
      ...{ matterId, number, kind, rightType, channel: '12345-phone', origin, urgency: 'normal', mayForward: true },
      receivedAt: instant(begins),
      decideBy: this.due('decide-complaint', origin),
      ...(linkedMatterId === '' ? {} : { linkedMatterId }),
      content: sealed[origin],
      by: 'operator',
      at: this.now(origin),
    });
    this.tellCustody(custody.born(origin), 'registered', 'operator');
  }

  private about({ id: handOverId, from, to }: HandOver, at: Region) {
    return { handOverId, matterId: this.facts.id, from, to, at: this.now(at) };
  }

  private due(rule: RuleId, region: Region) {
    return rules.due(rule, this.now(region));
  }

  private now(region: Region): Instant {
    return instant(new Date(Date.parse(this.facts.begins) + (this.#minutes + skewMinutes[region]) * 60_000).toISOString());
  }

  private tellCustody(row: custody.Custody, cause: string, by: string): this {
    this.#rows.set(row.region, row);
    const { region, epoch, version, state, to, handOverId, disputed } = row;
    const offer = to === undefined || handOverId === undefined ? {} : { to, handOverId };
    const fact = {
      matterId: this.facts.id,
      region,
      epoch,
      version,
      state,
      ...offer,
      disputed,
      ...toldPast(row),
      cause,
      by,
      at: this.now(region),
    };
    return this.intake(region, by, CustodyChangedV1, fact);
  }

  private intake(region: Region, by: string, contract: Contract, data: object): this {
    return this.tell(region, 'complaint-intake', `complaint/${this.facts.id}`, by, contract, data);
  }

  private referral({ id, from }: HandOver, region: Region, by: string, contract: Contract, data: object): this {
    return this.tell(region, 'case-referral', `${region === from ? 'outgoing' : 'incoming'}-hand-over/${id}`, by, contract, data);
  }

  private tell(region: Region, service: string, aggregate: string, actor: string, contract: Contract, data: object): this {
    const sequence = (this.#sequences.get(`${region}/${aggregate}`) ?? 0) + 1;
    this.#sequences.set(`${region}/${aggregate}`, sequence);
    const event: PublishedEvent = contract.read({ type: contract.type, version: contract.version, key: this.facts.id, data });
    const id = `${this.facts.id}#${this.events.length + 1}`;
    this.events.push({ id, region, service, aggregate, sequence, actor, correlationId: this.facts.id, time: this.now(region), event });
    this.#minutes += 1;
    return this;
  }
}
