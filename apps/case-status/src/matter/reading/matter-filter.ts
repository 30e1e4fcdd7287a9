import type { Principal } from '#libs/auth/src/principal.js';
import { type MatterAction, scopeOf, scopeToSql } from '#libs/auth/src/scope.js';
import type { CustodyState } from '#libs/custody/src/custody.moves.js';
import type { Instant } from '#libs/domain/src/instant.js';
import type { Region } from '#libs/domain/src/region.js';
import type { MatterState } from '../model/complaint.fold.js';
import { type SearchTerms, searchTerms } from '../search/words.js';
import { type QueueKey, type QueueOf, queueSql } from './queues.js';
import type { SqlParams } from './sql-params.js';

export interface MatterFilter {
  readonly queue?: QueueKey;
  readonly state?: MatterState;
  readonly custody?: CustodyState;
  readonly kind?: 'complaint' | 'report';
  readonly rightType?: string;
  readonly origin?: Region;
  readonly holder?: Region;
  /** Who shall have it next: frozen for, or on its way to that region. */
  readonly receiver?: Region;
  readonly overdue?: boolean;
  /** Received at this moment or later, … */
  readonly from?: Instant;
  /** … and before this one. */
  readonly to?: Instant;
  readonly q?: string;
}

/** Matters that a principal may see at all. Every statement that reads `matter m` for somebody has this condition. */
export const visible = (principal: Principal, action: MatterAction, params: SqlParams): string =>
  `m.listed and ${params.scope((offset) => scopeToSql(scopeOf(principal, action), 'm', offset))}`;

/** The condition of lists, counts and exports. */
export function matching(filter: MatterFilter, action: MatterAction, of: QueueOf, params: SqlParams): string {
  const { queue, receiver, overdue, from, to, q } = filter;
  return [
    visible(of.principal, action, params),
    ...(queue === undefined ? [] : [queueSql(queue, of, params)]),
    ...equals(filter).map(([column, value]) => `m.${column} = ${params.add(value)}`),
    ...(receiver === undefined ? [] : [`m.view -> 'custody' ->> 'to' = ${params.add(receiver)}`]),
    ...(overdue === undefined ? [] : [`m.next_due ${overdue ? '<=' : '>'} ${params.add(of.now)}`]),
    ...(from === undefined ? [] : [`m.received_at >= ${params.add(from)}`]),
    ...(to === undefined ? [] : [`m.received_at < ${params.add(to)}`]),
    ...(q === undefined ? [] : [saying(searchTerms(q), of.principal, params)]),
  ].join(' and ');
}

function equals({ state, custody, kind, rightType, origin, holder }: MatterFilter): [string, string][] {
  const columns = { state, custody, kind, right_type: rightType, origin, holder };
  return Object.entries(columns).filter((entry): entry is [string, string] => entry[1] !== undefined);
}

/**
 * The index finds the matters that may say all the words; then each word must really be there, and in a part that the principal may read: a search that
 * found words of a hidden text would tell what it says.
 */
function saying(search: SearchTerms | undefined, principal: Principal, params: SqlParams): string {
  if (search === undefined) return 'false';
  const readable = params.scope((offset) => scopeToSql(scopeOf(principal, 'matter.read-content'), 'm', offset));
  const found = search.terms.map((term) => {
    const word = params.add(term);
    return `(strpos(w.number_words, ${word}) > 0 or (${readable} and strpos(w.content_words, ${word}) > 0))`;
  });
  const hit = [`w.matter_id = m.id`, `w.search @@ ${params.add(search.query)}::tsquery`, ...found].join(' and ');
  return `exists (select 1 from matter_words w where ${hit})`;
}
