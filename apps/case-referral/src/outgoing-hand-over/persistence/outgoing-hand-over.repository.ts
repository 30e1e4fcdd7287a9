import { Injectable } from '@nestjs/common';
import { Audit } from '#libs/audit/src/audit.js';
import { StaleNewsLog } from '#libs/audit/src/stale-news-log.js';
import { Here } from '#libs/domain/src/here.js';
import { Seals } from '#libs/messaging/src/envelope/seals.js';
import { mustBeCurrent } from '#libs/messaging/src/outbox/must-be-current.js';
import { Outbox } from '#libs/messaging/src/outbox/outbox.js';
import { NotFound, SavedElsewhere } from '#libs/persistence/src/persistence.errors.js';
import type { Tx } from '#libs/persistence/src/transactions.js';
import { AlreadyUnderWay } from '../domain/outgoing-hand-over.errors.js';
import { OutgoingHandOver } from '../domain/outgoing-hand-over.js';
import { published } from '../integration/outgoing-hand-over.published.js';
import { OutgoingHandOverRow } from './outgoing-hand-over.row.js';

const aggregateType = 'outgoing-hand-over';

@Injectable()
export class OutgoingHandOverRepository {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly seals: Seals,
    private readonly staleNews: StaleNewsLog,
    private readonly here: Here,
  ) {}

  /** With `expected`, throws `Stale` if the hand-over changed after the caller read it. */
  async get(id: string, tx: Tx, expected?: number): Promise<OutgoingHandOver> {
    const row = await tx.findOneBy(OutgoingHandOverRow, { id });
    if (row === null) throw new NotFound('hand-over', id);
    if (expected !== undefined) await mustBeCurrent({ type: aggregateType, id, version: row.version }, expected, tx);
    return handOverOf(row);
  }

  /** The one that is neither decided on nor over; at most one of a matter. */
  async openOf(matterId: string, tx: Tx): Promise<OutgoingHandOver | undefined> {
    const [found]: { id: string }[] = await tx.query(`select id from outgoing_hand_over where matter_id = $1 and open`, [matterId]);
    return found === undefined ? undefined : this.get(found.id, tx);
  }

  /** All that came back, the last one last. */
  async returnedOf(matterId: string, tx: Tx): Promise<OutgoingHandOver[]> {
    const rows = await tx.findBy(OutgoingHandOverRow, { matterId, state: 'returned' });
    return rows.map(handOverOf).sort((a, b) => place(a) - place(b));
  }

  /** One hand-over of a matter at a time: a second draft throws `AlreadyUnderWay`, also when two are written at once. */
  async add(handOver: OutgoingHandOver, tx: Tx): Promise<void> {
    const { facts } = handOver;
    const rows: unknown[] = await tx.query(
      `insert into outgoing_hand_over (id, version, matter_id, receiver, epoch, reason, drafted_by, approve_by, state, new_ground, designated)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (matter_id) where open do nothing returning 1`,
      [
        ...[handOver.id, handOver.version, handOver.matterId, handOver.to, facts.epoch, facts.reason, facts.draftedBy],
        ...[JSON.stringify(facts.approveBy), handOver.state, facts.newGround, handOver.side.designated],
      ],
    );
    if (rows.length === 0) throw await this.underWay(handOver.matterId, tx);
    await this.tell(handOver, tx);
  }

  /** The only way to change a row. Nobody's change is overwritten: the version read must still be the version stored. */
  async save(handOver: OutgoingHandOver, tx: Tx): Promise<void> {
    await this.staleNews.record(`${aggregateType}/${handOver.id}`, handOver.stale, tx);
    if (handOver.recorded.length === 0) return;
    const { id, savedVersion, version, state, number, recall, end } = handOver;
    const changed = { version, state, number: number ?? null, recall: recall ?? null, end: end ?? null };
    const { affected } = await tx.update(OutgoingHandOverRow, { id, version: savedVersion }, changed);
    if (affected !== 1) throw new SavedElsewhere('hand-over', id);
    await this.tell(handOver, tx);
  }

  private async underWay(matterId: string, tx: Tx): Promise<AlreadyUnderWay> {
    const [row]: { id: string }[] = await tx.query(`select id from outgoing_hand_over where matter_id = $1 and open`, [matterId]);
    return new AlreadyUnderWay(row?.id ?? '');
  }

  private async tell(handOver: OutgoingHandOver, tx: Tx): Promise<void> {
    const told = handOver.recorded.map(async (event) => ({
      ...(await published(event, handOver, this.here.region, this.seals)),
      aggregateId: handOver.id,
      sequence: event.sequence,
      at: event.at,
      by: event.by,
    }));
    await this.outbox.append(aggregateType, await Promise.all(told), tx);
    const entries = handOver.recorded.map(({ at, by, type, sequence }) => ({
      ...{ at, by, action: type, rule: type === 'HandOverApproved' ? 'R-114' : 'R-020', subject: `${aggregateType}/${handOver.id}` },
      details: { matterId: handOver.matterId, to: handOver.to, version: sequence, state: handOver.state },
    }));
    await this.audit.record(entries, tx);
  }
}

const handOverOf = (row: OutgoingHandOverRow) =>
  new OutgoingHandOver({ ...row, number: row.number ?? undefined, recall: row.recall ?? undefined, end: row.end ?? undefined });

/** Attempts inside an epoch are few: the ping-pong breaker sees to it. */
const place = ({ number }: OutgoingHandOver) => (number?.epoch ?? 0) * 1_000 + (number?.attempt ?? 0);
