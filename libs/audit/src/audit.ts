import { Injectable } from '@nestjs/common';
import type { Instant } from '#libs/domain/src/instant.js';
import { correlation } from '#libs/observability/src/correlation.js';
import { afterCommit, type Tx } from '#libs/persistence/src/transactions.js';
import { AuditSealer } from './audit-sealer.js';

export interface AuditEntry {
  readonly at: Instant;
  /** The account that acted, or `system`. */
  readonly by: string;
  readonly action: string;
  /** The rule that allowed it, by id. */
  readonly rule: string;
  /** `type/id` of what was changed or opened. */
  readonly subject: string;
  /** Never holds personal data: it can neither be changed nor removed. */
  readonly details?: object;
}

/** Writes down, in the transaction of the change, who did what to what under which rule. Nothing is ever changed or removed. */
@Injectable()
export class Audit {
  constructor(private readonly sealer: AuditSealer) {}

  async record(entries: readonly AuditEntry[], tx: Tx): Promise<void> {
    if (entries.length === 0) return;
    const { correlationId } = correlation();
    await tx.query(
      `insert into audit_entry (at, by, action, rule, subject, details, correlation_id)
       select at, by, action, rule, subject, details, $2 from jsonb_to_recordset($1::jsonb)
         as e(at timestamptz, by text, action text, rule text, subject text, details jsonb)`,
      [JSON.stringify(entries.map((entry) => ({ ...entry, details: entry.details ?? {} }))), correlationId],
    );
    afterCommit(tx, this.sealer.nudge);
  }
}
