import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { Freshness } from '#libs/messaging/src/transport/freshness.js';
import type { ServiceDefinition } from './service-definition.js';
import type { ServicePlace } from './service-place.js';

const outboxSql = `select count(*)::int as waiting, coalesce(extract(epoch from now() - min(occurred_at)), 0)::float as age
  from outbox where published_at is null`;

/** The figures by which somebody sees trouble coming: what waits to be sent and how long, what is parked, how far the log was read. */
export function watch(_definition: ServiceDefinition, { metrics }: ServicePlace, app: NestExpressApplication): void {
  const waiting = metrics.gauge('outbox_waiting', 'events that the log does not have yet');
  const age = metrics.gauge('outbox_oldest_seconds', 'age of the oldest event that the log does not have yet');
  const parked = metrics.gauge('events_parked', 'messages that wait for somebody to replay or discard them');
  const behind = metrics.gauge('log_behind_seconds', 'time since everything in the log had been read');
  const database = app.get(DataSource);
  const freshness = app.get(Freshness);
  metrics.beforeScrape(async () => {
    const [outbox]: { waiting: number; age: number }[] = await database.query(outboxSql);
    waiting.set(outbox?.waiting ?? 0);
    age.set(outbox?.age ?? 0);
    const [row]: { count: number }[] = await database.query(`select count(*)::int as count from parked where resolved_at is null`);
    parked.set(row?.count ?? 0);
    const { caughtUpAt } = freshness.progress();
    if (caughtUpAt !== undefined) behind.set((Date.now() - caughtUpAt.getTime()) / 1000);
  });
}
