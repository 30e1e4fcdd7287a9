import { Injectable } from '@nestjs/common';
import { Audit } from '#libs/audit/src/audit.js';
import type { Instant } from '#libs/domain/src/instant.js';
import { Transactions, type Tx } from '#libs/persistence/src/transactions.js';

export const duplicateDecisions = ['same', 'similar', 'different'] as const;
export type DuplicateDecision = (typeof duplicateDecisions)[number];

/** What people decided of two matters, kept so that nobody is asked again. The last word counts. */
@Injectable()
export class DuplicateDecisions {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: Audit,
  ) {}

  async remember(pair: readonly [string, string], decision: DuplicateDecision, by: string, at: Instant, tx: Tx): Promise<void> {
    await tx.query(
      `insert into duplicate_decision (low, high, decision, by, at) values ($1, $2, $3, $4, $5)
       on conflict (low, high) do update set decision = excluded.decision, by = excluded.by, at = excluded.at`,
      [...pair.toSorted(), decision, by, at],
    );
    const [subject, other] = pair;
    await this.audit.record(
      [{ at, by, action: 'DuplicateDecided', rule: 'C-20', subject: `complaint/${subject}`, details: { other, decision } }],
      tx,
    );
  }

  /** By the other matter's id. */
  async of(matterId: string): Promise<ReadonlyMap<string, DuplicateDecision>> {
    const rows = await this.transactions.ask<{ other: string; decision: DuplicateDecision }>(
      `select high as other, decision from duplicate_decision where low = $1 union all select low, decision from duplicate_decision where high = $1`,
      [matterId],
    );
    return new Map(rows.map(({ other, decision }) => [other, decision]));
  }
}
