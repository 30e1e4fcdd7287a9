import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { every, type Repeated } from '#libs/service/src/every.js';

const keptFor = '3 days';
const hour = 3_600_000;

/** Forgets changes that nobody will come back for, and remembers up to where it forgot: a reader from before that is told to read everything anew. */
@Injectable()
export class ChangeKeeping implements OnModuleInit, OnModuleDestroy {
  #rounds: Repeated | undefined;

  constructor(private readonly transactions: Transactions) {}

  onModuleInit(): void {
    this.#rounds = every(
      hour,
      () => this.forget(),
      (failure) => new Logger(ChangeKeeping.name).warn('forgetting old changes failed; trying again in an hour', failure),
    );
  }

  async onModuleDestroy(): Promise<void> {
    await this.#rounds?.stop();
  }

  async forget(age: string = keptFor): Promise<void> {
    await this.transactions.run((tx) =>
      tx.query(
        `with gone as (delete from matter_change where changed_at < now() - $1::interval returning xid, position),
           last as (select xid, position from gone order by xid desc, position desc limit 1)
         insert into forgotten_change as f (xid, position) select xid, position from last
         on conflict (only_row) do update set xid = excluded.xid, position = excluded.position
         where (f.xid, f.position) < (excluded.xid, excluded.position)`,
        [age],
      ),
    );
  }
}
