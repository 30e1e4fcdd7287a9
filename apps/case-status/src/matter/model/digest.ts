import { createHash } from 'node:crypto';
import { type HeardEvent, nameOf } from './heard-event.js';
import type { MatterView } from './matter.fold.js';

/** Equal in all cells that heard the same events of a matter. Made of what all may read: a part sealed to one region would make cells differ for ever. */
export function digestOf(view: MatterView, events: readonly HeardEvent[]): string {
  const heard = [...new Set(events.map(nameOf))].sort();
  return createHash('sha256').update(canonicalJson({ view, heard })).digest('hex');
}

/** Keys in order, so that the text hangs on the content alone. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`;
}
