import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PublishedEvent } from '#libs/contracts/src/contract.js';
import type { Instant } from '#libs/domain/src/instant.js';
import { correlation } from '#libs/observability/src/correlation.js';
import { afterCommit, type Tx } from '#libs/persistence/src/transactions.js';
import { WakeUp } from './wake-up.js';

export interface OutboxEvent extends PublishedEvent {
  readonly sequence: number;
  readonly at: Instant;
  readonly by: string;
}

/** Promises that what is appended in a committed transaction is sent, in order per aggregate, at least once. Sends nothing itself. */
@Injectable()
export class Outbox {
  constructor(private readonly relay: WakeUp) {}

  async append(aggregateType: string, events: readonly (OutboxEvent & { aggregateId: string })[], tx: Tx): Promise<void> {
    if (events.length === 0) return;
    const story = correlation();
    await tx.query(
      `insert into outbox (event_id, aggregate_type, aggregate_id, sequence, key, type, version, data, actor, correlation_id, causation_id, occurred_at)
       select * from jsonb_to_recordset($1::jsonb) as e(event_id text, aggregate_type text, aggregate_id text, sequence int, key text,
         type text, version int, data jsonb, actor text, correlation_id text, causation_id text, occurred_at timestamptz)`,
      [
        JSON.stringify(
          events.map((event) => ({
            event_id: randomUUID(),
            aggregate_type: aggregateType,
            aggregate_id: event.aggregateId,
            sequence: event.sequence,
            key: event.key,
            type: event.type,
            version: event.version,
            data: event.data,
            actor: event.by,
            correlation_id: story.correlationId,
            causation_id: story.causationId,
            occurred_at: event.at,
          })),
        ),
      ],
    );
    afterCommit(tx, this.relay.nudge);
  }
}
