import type { Static, TObject } from 'typebox';
import { Compile } from 'typebox/compile';

/** What a service tells the others. The envelope around it (CloudEvents, signature) is made by the log's writer. */
export interface PublishedEvent {
  readonly type: string;
  readonly version: number;
  /** The matter: events with one key are delivered in order. */
  readonly key: string;
  readonly data: object;
}

export class UnreadableEvent extends Error {}

/** One promise to other services, at one version: its type, its check and its entry in the AsyncAPI document come from one schema. */
export function contract<const T extends string, const V extends number, S extends TObject>(type: T, version: V, data: S, says: string) {
  type Event = { readonly type: T; readonly version: V; readonly key: string; readonly data: Readonly<Static<S>> };
  const compiled = Compile(data);
  return {
    type,
    version,
    data,
    says,
    of: (key: string, content: Static<S>): Event => ({ type, version, key, data: content }),
    /** Reads strictly what is promised and lets unknown fields pass. Throws `UnreadableEvent`, for which retrying is no use. */
    read(event: PublishedEvent): Event {
      if (event.type === type && event.version === version && compiled.Check(event.data)) return event as unknown as Event;
      const [first] = compiled.Errors(event.data);
      throw new UnreadableEvent(
        `${event.type} v${event.version} read as ${type} v${version}: ${first?.instancePath ?? ''} ${first?.message ?? ''}`,
      );
    },
  };
}

export type EventOf<C extends { read(event: PublishedEvent): unknown }> = ReturnType<C['read']>;

export interface Contract {
  readonly type: string;
  readonly version: number;
  readonly data: TObject;
  readonly says: string;
  read(event: PublishedEvent): PublishedEvent;
}
