import { Injectable } from '@nestjs/common';
import { Audit } from '#libs/audit/src/audit.js';
import { disputeMoves } from '#libs/custody/src/dispute.moves.js';
import { Seals } from '#libs/messaging/src/envelope/seals.js';
import { mustBeCurrent } from '#libs/messaging/src/outbox/must-be-current.js';
import { Outbox } from '#libs/messaging/src/outbox/outbox.js';
import { NotFound, SavedElsewhere } from '#libs/persistence/src/persistence.errors.js';
import type { Tx } from '#libs/persistence/src/transactions.js';
import { Dispute } from '../domain/dispute.js';
import { published } from '../integration/dispute.published.js';
import { DisputeRow } from './dispute.row.js';

const aggregateType = 'dispute';

@Injectable()
export class DisputeRepository {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly seals: Seals,
  ) {}

  /** With `expected`, throws `Stale` if the dispute changed after the caller read it. */
  async get(id: string, tx: Tx, expected?: number): Promise<Dispute> {
    const row = await tx.findOneBy(DisputeRow, { id });
    if (row === null) throw new NotFound('dispute', id);
    if (expected !== undefined) await mustBeCurrent({ type: aggregateType, id, version: row.version }, expected, tx);
    return disputeOf(row);
  }

  /** The one that is not over yet; at most one of a matter. */
  async openOf(matterId: string, tx: Tx): Promise<Dispute | undefined> {
    const [found]: { id: string }[] = await tx.query(`select id from dispute where matter_id = $1 and open`, [matterId]);
    return found === undefined ? undefined : this.get(found.id, tx);
  }

  async carriedBy(handOverId: string, tx: Tx): Promise<Dispute | undefined> {
    const row = await tx.findOneBy(DisputeRow, { carriedBy: handOverId });
    return row === null ? undefined : disputeOf(row);
  }

  async isKnownOf(handOverId: string, tx: Tx): Promise<boolean> {
    return (await tx.countBy(DisputeRow, { handOverId })) > 0;
  }

  /** One open dispute of a matter: of two that are written at once the second throws `SavedElsewhere`, and what it came from is weighed again. */
  async add(dispute: Dispute, tx: Tx): Promise<void> {
    const { id: _id, ...row } = rowOf(dispute);
    const names = Object.keys(columns) as (keyof typeof columns)[];
    const rows: unknown[] = await tx.query(
      `insert into dispute (id, ${names.map((name) => columns[name]).join(', ')}) values ($1, ${names.map((_, at) => `$${at + 2}`).join(', ')})
       on conflict (matter_id) where open do nothing returning 1`,
      [dispute.id, ...names.map((name) => stored(row[name]))],
    );
    if (rows.length === 0) throw new SavedElsewhere('dispute of matter', dispute.facts.matterId);
    await this.tell(dispute, tx);
  }

  /** The only way to change a row. Nobody's change is overwritten: the version read must still be the version stored. */
  async save(dispute: Dispute, tx: Tx): Promise<void> {
    const { id, savedVersion: version } = dispute;
    const { affected } = await tx.update(DisputeRow, { id, version }, rowOf(dispute));
    if (affected !== 1) throw new SavedElsewhere('dispute', id);
    await this.tell(dispute, tx);
  }

  private async tell(dispute: Dispute, tx: Tx): Promise<void> {
    const told = dispute.recorded.map(async (event) => ({
      ...(await published(event, dispute, this.seals)),
      aggregateId: dispute.id,
      sequence: event.sequence,
      at: event.at,
      by: event.by,
    }));
    await this.outbox.append(aggregateType, await Promise.all(told), tx);
    const entries = dispute.recorded.map(({ at, by, type, sequence }) => ({
      ...{ at, by, action: type, rule: ruleOf[type], subject: `${aggregateType}/${dispute.id}` },
      details: { matterId: dispute.facts.matterId, version: sequence, state: dispute.state, to: dispute.facts.decision?.to },
    }));
    await this.audit.record(entries, tx);
  }
}

const ruleOf = {
  DisputeOpened: disputeMoves.open.rule,
  DisputeReported: disputeMoves.report.rule,
  DecisionRecorded: disputeMoves.record.rule,
  DisputeDecided: disputeMoves.approveDesignation.rule,
  DisputeEnded: disputeMoves.carryOut.rule,
} as const;

const columns = {
  version: 'version',
  matterId: 'matter_id',
  epoch: 'epoch',
  holder: 'holder',
  other: 'other',
  cause: 'cause',
  handOverId: 'hand_over_id',
  rounds: 'rounds',
  negotiateBy: 'negotiate_by',
  report: 'report',
  decision: 'decision',
  carriedBy: 'carried_by',
  state: 'state',
} as const;

const stored = (value: unknown) => (value !== null && typeof value === 'object' ? JSON.stringify(value) : value);

const disputeOf = (row: DisputeRow) =>
  new Dispute({
    ...row,
    other: row.other ?? undefined,
    handOverId: row.handOverId ?? undefined,
    negotiateBy: row.negotiateBy ?? undefined,
    report: row.report ?? undefined,
    decision: row.decision ?? undefined,
    carriedBy: row.carriedBy ?? undefined,
  });

const rowOf = ({ version, facts }: Dispute) => ({
  ...facts,
  version,
  other: facts.other ?? null,
  handOverId: facts.handOverId ?? null,
  negotiateBy: facts.negotiateBy ?? null,
  report: facts.report ?? null,
  decision: facts.decision ?? null,
  carriedBy: facts.carriedBy ?? null,
});
