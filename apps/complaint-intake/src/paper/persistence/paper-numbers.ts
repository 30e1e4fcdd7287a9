import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence/src/transactions.js';

/** Numbers by agency, word and year. */
@Injectable()
export class PaperNumbers {
  /** The next one. Whoever draws the same kind waits until this transaction has ended, and gets the same number if it was rolled back: no gaps, none twice. */
  async draw(agency: string, word: string, year: number, tx: Tx): Promise<number> {
    const [row]: { last: number }[] = await tx.query(
      `insert into paper_number as n (agency, word, year, last) values ($1, $2, $3, 1)
       on conflict (agency, word, year) do update set last = n.last + 1 returning last`,
      [agency, word, year],
    );
    if (row === undefined) throw new Error('no number was drawn');
    return row.last;
  }
}
