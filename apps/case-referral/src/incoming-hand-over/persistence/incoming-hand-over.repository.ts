import { Injectable } from '@nestjs/common';
import { Audit } from '#libs/audit/src/audit.js';
import { StaleNewsLog } from '#libs/audit/src/stale-news-log.js';
import type { HandOverNumber } from '#libs/custody/src/custody.js';
import { incomingHandOverMoves } from '#libs/custody/src/incoming-hand-over.moves.js';
import { Here } from '#libs/domain/src/here.js';
import type { Instant } from '#libs/domain/src/instant.js';
import { Seals } from '#libs/messaging/src/envelope/seals.js';
import { mustBeCurrent } from '#libs/messaging/src/outbox/must-be-current.js';
import { Outbox } from '#libs/messaging/src/outbox/outbox.js';
import { NotFound, SavedElsewhere } from '#libs/persistence/src/persistence.errors.js';
import type { Tx } from '#libs/persistence/src/transactions.js';
import { IncomingHandOver } from '../domain/incoming-hand-over.js';
import { type Dossier, published } from '../integration/incoming-hand-over.published.js';
import { IncomingHandOverRow } from './incoming-hand-over.row.js';

const aggregateType = 'incoming-hand-over';

@Injectable()
export class IncomingHandOverRepository {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly here: Here,
    private readonly seals: Seals,
    private readonly staleNews: StaleNewsLog,
  ) {}

  async find(id: string, tx: Tx): Promise<IncomingHandOver | undefined> {
    const row = await tx.findOneBy(IncomingHandOverRow, { id });
    return row === null ? undefined : new IncomingHandOver(withoutNulls(row));
  }

  /** With `expected`, throws `Stale` if the hand-over changed after the caller read it. */
  async get(id: string, tx: Tx, expected?: number): Promise<IncomingHandOver> {
    const handOver = await this.find(id, tx);
    if (handOver === undefined) throw new NotFound('hand-over', id);
    if (expected !== undefined) await mustBeCurrent({ type: aggregateType, id, version: handOver.version }, expected, tx);
    return handOver;
  }

  /** The highest number that an offer of this matter ever had here. Remembered for life: an old offer must never count as new. */
  async highestSeen(matterId: string, tx: Tx): Promise<HandOverNumber | undefined> {
    const [row]: HandOverNumber[] = await tx.query(`select epoch, attempt from number_seen where matter_id = $1`, [matterId]);
    return row;
  }

  /** An offer that is none: its number is not above what was seen here. */
  async passOver(id: string, at: Instant, tx: Tx): Promise<void> {
    await this.staleNews.record(`${aggregateType}/${id}`, [{ message: 'hand-over-offered', why: 'hand-over.other-number', at }], tx);
  }

  private async remember({ matterId, number: { epoch, attempt } }: IncomingHandOver['facts'], tx: Tx): Promise<void> {
    const rows: unknown[] = await tx.query(
      `insert into number_seen as seen (matter_id, epoch, attempt) values ($1, $2, $3)
       on conflict (matter_id) do update set epoch = excluded.epoch, attempt = excluded.attempt
         where (seen.epoch, seen.attempt) < (excluded.epoch, excluded.attempt) returning 1`,
      [matterId, epoch, attempt],
    );
    // Another sender's offer of the same matter came through at the same instant; delivered again, this one is weighed against it.
    if (rows.length !== 1) throw new SavedElsewhere('number seen', matterId);
  }

  async add(handOver: IncomingHandOver, dossier: Dossier & { note: string }, tx: Tx): Promise<void> {
    await this.remember(handOver.facts, tx);
    await tx.insert(IncomingHandOverRow, { ...handOver.facts, past: handOver.facts.past ?? null, version: handOver.version, ...dossier });
    await this.tell(handOver, dossier, tx);
  }

  /** The only way to change a row. Nobody's change is overwritten: the version read must still be the version stored. */
  async save(handOver: IncomingHandOver, tx: Tx): Promise<void> {
    await this.staleNews.record(`${aggregateType}/${handOver.id}`, handOver.stale, tx);
    if (handOver.recorded.length === 0) return;
    const { id, savedVersion, version, facts } = handOver;
    const changed = {
      version,
      state: facts.state,
      returnBy: facts.returnBy ?? null,
      signedAt: facts.signedAt ?? null,
      returned: facts.returned ?? null,
    };
    const { affected } = await tx.update(IncomingHandOverRow, { id, version: savedVersion }, changed);
    if (affected !== 1) throw new SavedElsewhere('hand-over', id);
    const dossier = await tx.findOneOrFail(IncomingHandOverRow, {
      where: { id },
      select: { id: true, content: true, reporter: true, files: true },
    });
    await this.tell(handOver, dossier, tx);
  }

  private async tell(handOver: IncomingHandOver, dossier: Dossier, tx: Tx): Promise<void> {
    const events = handOver.recorded.map(async (event) => ({
      ...(await published(event, handOver, this.here.region, dossier, this.seals)),
      aggregateId: handOver.id,
      sequence: event.sequence,
      at: event.at,
      by: event.by,
    }));
    await this.outbox.append(aggregateType, await Promise.all(events), tx);
    const entries = handOver.recorded.map(({ at, by, type, sequence }) => ({
      ...{ at, by, action: type, rule: type === 'HandOverSigned' ? incomingHandOverMoves.sign.rule : 'R-020' },
      subject: `${aggregateType}/${handOver.id}`,
      details: { matterId: handOver.facts.matterId, from: handOver.facts.from, version: sequence, state: handOver.state },
    }));
    await this.audit.record(entries, tx);
  }
}

const withoutNulls = (row: IncomingHandOverRow) => ({
  ...row,
  past: row.past ?? undefined,
  returnBy: row.returnBy ?? undefined,
  signedAt: row.signedAt ?? undefined,
  returned: row.returned ?? undefined,
});
