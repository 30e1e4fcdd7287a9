import { Injectable } from '@nestjs/common';
import { Audit } from '#libs/audit/src/audit.js';
import { StaleNewsLog } from '#libs/audit/src/stale-news-log.js';
import { Seals } from '#libs/messaging/src/envelope/seals.js';
import { mustBeCurrent } from '#libs/messaging/src/outbox/must-be-current.js';
import { Outbox, type OutboxEvent } from '#libs/messaging/src/outbox/outbox.js';
import { NotFound, SavedElsewhere } from '#libs/persistence/src/persistence.errors.js';
import type { Tx } from '#libs/persistence/src/transactions.js';
import type { Deadline } from '#libs/rules/src/deadline.js';
import { StatusCodes } from '#libs/status-code/src/status-codes.js';
import { ClockFollower } from '../../deadline/following/clock-follower.js';
import { Attachments } from '../attachment/attachments.js';
import { Complaint } from '../domain/complaint.js';
import type { Reporter } from '../domain/submission.js';
import { type LeavingDossier, published } from '../integration/complaint.published.js';
import { audited } from './complaint.audited.js';
import { ComplaintRow } from './complaint.row.js';
import { DuplicateIndex, describe } from './duplicate-index.js';
import { MattersElsewhere } from './matters-elsewhere.js';
import { ReporterVault } from './reporter-vault.js';
import { respondentKey } from './respondent-key.js';

export const aggregateType = 'complaint';

export interface NewComplaint {
  readonly complaint: Complaint;
  readonly reporter: Reporter | null;
}

@Injectable()
export class ComplaintRepository {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly seals: Seals,
    private readonly vault: ReporterVault,
    private readonly staleNews: StaleNewsLog,
    private readonly attachments: Attachments,
    private readonly statusCodes: StatusCodes,
    private readonly clocks: ClockFollower,
    private readonly duplicates: DuplicateIndex,
    private readonly elsewhere: MattersElsewhere,
  ) {}

  async find(id: string, tx: Tx): Promise<Complaint | undefined> {
    const row = await tx.findOneBy(ComplaintRow, { id });
    return row === null ? undefined : complaintOf(row);
  }

  /** With `expected`, throws `Stale` if somebody changed the matter after the caller read it. */
  async get(id: string, tx: Tx, expected?: number): Promise<Complaint> {
    const complaint = await this.find(id, tx);
    if (complaint === undefined) throw new NotFound('complaint', id);
    if (expected !== undefined) await mustBeCurrent({ type: aggregateType, id, version: complaint.version }, expected, tx);
    return complaint;
  }

  /** Many at once are still one statement each for rows, outbox and audit: an import writes the way a registration does. */
  async add(registered: readonly NewComplaint[], tx: Tx): Promise<void> {
    const rows = registered.map(({ complaint, reporter }) => ({ ...rowOf(complaint), ...this.protectedColumns(complaint.id, reporter) }));
    await tx.insert(
      ComplaintRow,
      rows.map((row) => ({ ...row, keyed: true })),
    );
    await this.duplicates.add(
      rows.map(({ id, content, phoneMac }) => ({ id, said: content, caller: phoneMac })),
      tx,
    );
    await this.tell(registered, tx);
  }

  /** The only way to change a row. Nobody's change is overwritten: the version read must still be the version stored. */
  async save(complaint: Complaint, tx: Tx): Promise<void> {
    await this.staleNews.record(`${aggregateType}/${complaint.id}`, complaint.stale, tx);
    if (complaint.recorded.length === 0) return;
    const { id, savedVersion: version } = complaint;
    const { affected } = await tx.update(ComplaintRow, { id, version }, rowOf(complaint));
    if (affected !== 1) throw new SavedElsewhere('complaint', id);
    await this.tell([{ complaint, ...(await this.dossierFor(complaint, tx)) }], tx);
  }

  /** A matter that came (back) from another region, with the reporter data that came with it. */
  async take({ complaint, reporter }: NewComplaint, tx: Tx): Promise<void> {
    if (complaint.savedVersion === 0) return this.add([{ complaint, reporter }], tx);
    await this.save(complaint, tx);
    if (reporter !== null) await tx.update(ComplaintRow, { id: complaint.id }, this.protectedColumns(complaint.id, reporter));
  }

  /** The deadline of that name that runs for the matter. */
  clockOf(id: string, what: string, tx: Tx): Promise<Deadline | undefined> {
    return this.clocks.running(id, what, tx);
  }

  async reporterOf(id: string, tx: Tx): Promise<Reporter | null> {
    const row = await tx.findOne(ComplaintRow, { where: { id }, select: { id: true, reporter: true } });
    return row?.reporter ? this.vault.open(id, row.reporter) : null;
  }

  /** Opened only for a dossier that is about to be sealed. */
  private async dossierFor(complaint: Complaint, tx: Tx): Promise<LeavingDossier> {
    if (!complaint.recorded.some((event) => event.type === 'MatterFrozen')) return { reporter: null, files: [] };
    return { reporter: await this.reporterOf(complaint.id, tx), files: await this.attachments.toHandOver(complaint.id, tx) };
  }

  private protectedColumns(id: string, reporter: Reporter | null) {
    return {
      reporter: reporter === null ? null : this.vault.close(id, reporter),
      phoneMac: this.vault.fingerprint(reporter?.phone),
      addressMac: this.vault.addressFingerprint(reporter?.address),
    };
  }

  private async tell(changed: readonly (NewComplaint & Partial<LeavingDossier>)[], tx: Tx): Promise<void> {
    const events: (OutboxEvent & { aggregateId: string })[] = [];
    for (const { complaint, reporter, files = [] } of changed) {
      const statusKey = this.statusCodes.digest(complaint.id, this.statusCodes.expectedOf(complaint.id, reporter?.phone));
      const isNew = complaint.recorded.some(({ type }) => type === 'ComplaintRegistered');
      const fingerprints = isNew ? this.elsewhere.fingerprintsOf(describe(complaint.content, null)) : undefined;
      for (const event of complaint.recorded) {
        const told = await published(event, complaint, this.seals, { reporter, files, statusKey, fingerprints });
        events.push({ ...told, aggregateId: complaint.id, sequence: event.sequence, at: event.at, by: event.by });
      }
    }
    await this.clocks.follow(
      changed.map(({ complaint }) => complaint),
      tx,
    );
    await this.outbox.append(aggregateType, events, tx);
    await this.audit.record(
      changed.flatMap(({ complaint }) => audited(complaint)),
      tx,
    );
  }
}

const complaintOf = (row: ComplaintRow) =>
  new Complaint({ ...row, verifyBy: row.verifyBy ?? undefined, refusal: row.refusal ?? undefined, answer: row.answer ?? undefined });

const rowOf = (complaint: Complaint) => ({
  id: complaint.id,
  version: complaint.version,
  number: complaint.content.number,
  kind: complaint.content.kind,
  state: complaint.state,
  custody: complaint.custody,
  content: complaint.content,
  decideBy: complaint.decideBy,
  verifyBy: complaint.verifyBy ?? null,
  refusal: complaint.refusal ?? null,
  answer: complaint.answered ?? null,
  handling: complaint.handling,
  // Unique among this desk's own: a matter from elsewhere must never fail to be taken over a number that two hotlines use.
  outsideNumber: complaint.content.origin === complaint.custody.region ? (complaint.content.outsideNumber ?? null) : null,
  respondentKey: respondentKey(complaint.content),
});
