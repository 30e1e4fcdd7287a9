import type { Principal } from '#libs/auth/src/principal.js';
import type { EventStream } from '#libs/http/src/sse.js';
import type { MatterFeed, Part } from './matter-feed.js';
import { type Position, positionOf, positionText } from './position.js';

/**
 * Sends the changes that a reader may see, from where they were, until they go. A reader who is new, or was away too long, begins now; whoever was here
 * before is told to read everything anew.
 */
export async function sendChanges(feed: MatterFeed, stream: EventStream, principal: Principal, begin: Beginning): Promise<void> {
  // An id to come back with, also for a reader who is cut off before anything changed.
  await stream.send({ id: positionText(begin.from), event: begin.missed ? 'reset' : 'begin', data: {} });
  for (let from = begin.from; !stream.gone.aborted; ) {
    const part = await feed.after(from, principal);
    await sendPart(part, stream);
    from = part.changes.at(-1)?.at ?? from;
    if (!part.more) await feed.news(part, stream.gone);
  }
}

export interface Beginning {
  readonly from: Position;
  /** True where changes may have been missed between the reader's last visit and this beginning. */
  readonly missed: boolean;
}

export async function beginningOf(feed: MatterFeed, lastEventId: string | undefined): Promise<Beginning> {
  if (lastEventId === undefined) return { from: await feed.head(), missed: false };
  const from = positionOf(lastEventId);
  return from !== undefined && (await feed.knows(from)) ? { from, missed: false } : { from: await feed.head(), missed: true };
}

/** Of several changes of one matter only the last is sent: all tell how it stands now. */
async function sendPart({ changes }: Part, stream: EventStream): Promise<void> {
  const last = new Map(changes.map(({ matter }, index) => [matter?.id, index]));
  for (const [index, { at, matter }] of changes.entries()) {
    if (matter !== null && last.get(matter.id) === index) await stream.send({ id: positionText(at), event: 'matter', data: matter });
  }
}
