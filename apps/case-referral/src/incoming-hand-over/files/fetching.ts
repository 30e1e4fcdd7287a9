import { Injectable } from '@nestjs/common';
import type { Region } from '#libs/domain/src/region.js';
import { Transactions } from '#libs/persistence/src/transactions.js';

/** A file that this process fetches, as long as its lease holds. */
export interface Errand {
  readonly handOverId: string;
  readonly id: string;
  readonly matterId: string;
  readonly from: Region;
  readonly sha256: string;
  readonly bytes: number;
}

/** Seconds for which a file is one process's to fetch; longer than between two notes of its progress. A process that died is followed by another after this. */
const lease = 20;
const longestPause = 60;

/** The fetcher's own notes in the rows of files: whose turn it is, how far it came, when to try again. By the database's clock, which all processes share. */
@Injectable()
export class Fetching {
  constructor(private readonly transactions: Transactions) {}

  /** The next file that nobody fetches. Hand-overs that ended without us are left alone; one that was accepted before its files came is not. */
  async take(): Promise<Errand | undefined> {
    const [rows]: [(Omit<Errand, 'bytes'> & { bytes: string })[], number] = await this.transactions.run((tx) =>
      tx.query(
        `update incoming_file f set lease_until = now() + make_interval(secs => ${lease})
         from incoming_hand_over h
         where h.id = f.hand_over_id and (f.hand_over_id, f.id) = (
           select w.hand_over_id, w.id from incoming_file w join incoming_hand_over o on o.id = w.hand_over_id
           where w.state = 'awaited' and w.next_try_at <= now() and coalesce(w.lease_until, '-infinity') < now()
             and o.state in ('delivered', 'signed', 'accepted')
           order by w.next_try_at limit 1 for update of w skip locked)
         returning f.hand_over_id as "handOverId", f.id, h.matter_id as "matterId", h.sender as "from", f.sha256, f.bytes`,
      ),
    );
    const [row] = rows;
    return row === undefined ? undefined : { ...row, bytes: Number(row.bytes) };
  }

  async came({ handOverId, id }: Errand, received: number): Promise<void> {
    await this.transactions.run((tx) =>
      tx.query(
        `update incoming_file set received = $3, failures = 0, problem = null, lease_until = now() + make_interval(secs => ${lease})
         where hand_over_id = $1 and id = $2`,
        [handOverId, id, received],
      ),
    );
  }

  /** Gives it back, to be tried again after a while that grows with each try that brings nothing. */
  async failed({ handOverId, id }: Errand, problem: string, received: number): Promise<void> {
    await this.transactions.run((tx) =>
      tx.query(
        `update incoming_file set received = $3, problem = $4, failures = failures + 1, lease_until = null,
           next_try_at = now() + make_interval(secs => least(${longestPause}, power(2, least(failures, 10))))
         where hand_over_id = $1 and id = $2`,
        [handOverId, id, received, problem],
      ),
    );
  }

  /** Stopped in good order: the next process goes on at once. */
  async leave({ handOverId, id }: Errand, received: number): Promise<void> {
    await this.transactions.run((tx) =>
      tx.query(`update incoming_file set received = $3, lease_until = null where hand_over_id = $1 and id = $2`, [
        handOverId,
        id,
        received,
      ]),
    );
  }
}
