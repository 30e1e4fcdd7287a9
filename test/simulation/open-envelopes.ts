import type { Static, TSchema } from 'typebox';
import { Check } from 'typebox/value';
import { UnreadableEvent } from '#libs/contracts/src/contract.js';
import type { Sealed } from '#libs/contracts/src/fields.js';
import type { Instant } from '#libs/domain/src/instant.js';
import { isRegion, type Region } from '#libs/domain/src/region.js';
import { type ReceivedEvent, topicOf } from '#libs/messaging/src/envelope/envelope.js';
import type { LogMessage } from '#libs/messaging/src/event-log.js';

export interface OutboxRow extends Record<string, unknown> {
  readonly event_id: string;
  readonly aggregate_type: string;
  readonly aggregate_id: string;
  readonly sequence: number;
  readonly key: string;
  readonly type: string;
  readonly version: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly actor: string;
  readonly correlation_id: string;
  readonly causation_id: string | null;
  readonly occurred_at: Date;
  readonly published_at: Date | null;
}

const nothing = Buffer.alloc(0);
const events = new WeakMap<object, ReceivedEvent>();

/** An event on its way without signature: nobody forges here, and signing would take most of the time. The event hangs on the headers, which the log hands on as they are. */
export function wrapped(row: OutboxRow, { region, service }: { region: Region; service: string }): LogMessage {
  const headers = { ce_id: row.event_id, ce_type: row.type };
  events.set(headers, {
    ...{ id: row.event_id, service, region, aggregate: `${row.aggregate_type}/${row.aggregate_id}`, sequence: row.sequence },
    ...{ actor: row.actor, correlationId: row.correlation_id, causationId: row.causation_id ?? undefined },
    time: row.occurred_at.toISOString() as Instant,
    event: { type: row.type, version: row.version, key: row.key, data: row.data },
  });
  return { topic: topicOf(region, service), key: row.key, value: nothing, headers };
}

export function unwrapped({ headers }: LogMessage): ReceivedEvent {
  const event = events.get(headers);
  if (event === undefined) throw new UnreadableEvent('not an event of this simulation');
  return event;
}

/** Says to whom a part is sealed, and holds it readable. It has the form of a JWE, because what is sealed is known by its form. */
export class OpenSeals {
  constructor(private readonly here: Region) {}

  async seal<T extends object>(to: Region, content: T): Promise<Sealed<T>> {
    return `eyJ-${to}..x.${Buffer.from(JSON.stringify(content)).toString('base64url')}.x`;
  }

  async open<S extends TSchema>(sealed: Sealed<Static<S>>, schema: S): Promise<Static<S>> {
    const content = await this.openIfMine(sealed, schema);
    if (content === undefined) throw new UnreadableEvent('a sealed part is addressed to another region');
    return content;
  }

  async openIfMine<S extends TSchema>(sealed: Sealed<Static<S>>, schema: S): Promise<Static<S> | undefined> {
    const [to = '', , , content = ''] = sealed.replace(/^eyJ-/, '').split('.');
    if (!isRegion(to)) throw new UnreadableEvent('a sealed part is not sealed');
    if (to !== this.here) return undefined;
    const opened: unknown = JSON.parse(Buffer.from(content, 'base64url').toString());
    if (!Check(schema, opened)) throw new UnreadableEvent('a sealed part does not hold what was promised');
    return opened as Static<S>;
  }
}
