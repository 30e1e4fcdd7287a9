import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { Audit } from '#libs/audit/src/audit.js';
import { type Instant, instant } from '#libs/domain/src/instant.js';
import { Outbox } from '#libs/messaging/src/outbox/outbox.js';
import { SavedElsewhere } from '#libs/persistence/src/persistence.errors.js';
import type { Tx } from '#libs/persistence/src/transactions.js';
import { NoSuchDeadline } from '#libs/rules/src/deadline.errors.js';
import type { Deadline } from '#libs/rules/src/deadline.js';
import type { Due } from '#libs/rules/src/due.js';
import { dayAt } from '#libs/rules/src/local-day.js';
import { Rules } from '#libs/rules/src/rules.js';
import { nextThreshold } from '#libs/rules/src/thresholds.js';
import { Clock } from '../domain/clock.js';
import { published } from '../integration/clock.published.js';
import { audited } from './clock.audited.js';
import { ClockRow } from './clock.row.js';

export interface NewClock {
  readonly matterId: string;
  readonly epoch: number;
  readonly what: string;
  readonly due: Due;
}

@Injectable()
export class ClockRepository {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly rules: Rules,
  ) {}

  async begin(clocks: readonly NewClock[], tx: Tx): Promise<void> {
    if (clocks.length === 0) return;
    const begun = clocks.map(({ due, what, ...matter }) => ({ ...matter, deadline: this.rules.clock(what, due) }));
    await tx.insert(
      ClockRow,
      begun.map((clock) => ({ id: newId(), version: 0, ...clock, what: clock.deadline.what, ...this.planned(clock.deadline) })),
    );
  }

  /** The news that restarts it tells of it, so that the clock itself tells nothing. One that is over stays over. */
  async restart({ matterId, epoch, what, due }: NewClock, tx: Tx): Promise<void> {
    const deadline = this.rules.clock(what, due);
    const { nextAt, provisional } = this.planned(deadline);
    await tx.query(
      `update deadline set deadline = $1::jsonb, provisional = $2, next_at = $3
       where matter_id = $4 and epoch = $5 and what = $6 and ended_as is null`,
      [JSON.stringify(deadline), provisional, nextAt, matterId, epoch, deadline.what],
    );
  }

  /** Touches nothing but the end, so that it never meets a sweeper that is marking the same clock. */
  async end(matterId: string, what: readonly string[] | 'all', { as, at }: { as: 'met' | 'lapsed'; at: Instant }, tx: Tx): Promise<void> {
    const open = 'update deadline set ended_as = $1, ended_at = $2, next_at = null where matter_id = $3 and ended_as is null';
    if (what === 'all') await tx.query(open, [as, at, matterId]);
    else await tx.query(`${open} and what = any($4::text[])`, [as, at, matterId, what]);
  }

  /** The clock that runs for it in this cell; throws `NoSuchDeadline`. */
  async running(matterId: string, what: string, tx: Tx): Promise<Clock> {
    const clock = await this.find(matterId, what, tx);
    if (clock === undefined) throw new NoSuchDeadline(what);
    return clock;
  }

  async find(matterId: string, what: string, tx: Tx): Promise<Clock | undefined> {
    const [row] = (await tx.findBy(ClockRow, { matterId, what })).filter(({ endedAs }) => endedAs === null);
    return row === undefined ? undefined : clockOf(row);
  }

  /** Null where another sweeper has it in hand, or it is over. */
  async take(id: string, tx: Tx): Promise<Clock | null> {
    const [free]: unknown[] = await tx.query('select id from deadline where id = $1 and ended_as is null for update skip locked', [id]);
    const row = free === undefined ? null : await tx.findOneBy(ClockRow, { id });
    return row === null ? null : clockOf(row);
  }

  /** Saved on the version that was read, and only while it runs and was not restarted meanwhile. */
  async save(clock: Clock, tx: Tx): Promise<void> {
    const { id, savedVersion, version, deadline, recorded } = clock;
    if (deadline === clock.saved) return;
    const { nextAt, provisional } = this.planned(deadline);
    const [, changed]: [unknown, number] = await tx.query(
      `update deadline set version = $1, deadline = $2::jsonb, provisional = $3, next_at = $4 where id = $5 and version = $6 and ended_as is null
         and deadline ->> 'start' = $7`,
      [version, JSON.stringify(deadline), provisional, nextAt, id, savedVersion, clock.saved.start],
    );
    if (changed !== 1) throw new SavedElsewhere('deadline', id);
    await this.outbox.append(
      'deadline',
      recorded.map((event) => ({ ...published(event, clock), aggregateId: id, sequence: event.sequence, at: event.at, by: event.by })),
      tx,
    );
    await this.audit.record(audited(clock), tx);
  }

  private planned(deadline: Deadline) {
    const next = nextThreshold(deadline, this.rules.remindersOn(dayAt(deadline.start)), this.rules.counting);
    return { provisional: deadline.provisional, nextAt: next === undefined ? null : new Date(next) };
  }
}

const clockOf = ({ id, version, matterId, epoch, deadline, endedAs, endedAt }: ClockRow): Clock => {
  const end = endedAs === null || endedAt === null ? {} : { end: { as: endedAs, at: instant(endedAt.toISOString()) } };
  return new Clock({ id, version, matterId, epoch, deadline: { ...deadline, ...end } });
};
