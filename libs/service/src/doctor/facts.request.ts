import { idCheck } from '#libs/http/src/fields/checks.js';
import { tooMany } from '#libs/http/src/fields/faults.js';
import { Count, Id, Text } from '#libs/http/src/fields.js';
import { invalid } from '#libs/http/src/problems/http-problem.js';

const mostIds = 100;

/** Which matters the doctor wants facts of: the next ones in the order of their ids, or some by name. */
export class FactsRequest {
  @Id({ optional: true, description: 'the `next` of the page before' })
  after?: string;

  @Count({ min: 1, max: 5_000, optional: true, description: 'how many matters at most' })
  limit = 2_000;

  @Text({ max: 4_000, optional: true, description: 'ids of matters, separated by commas, a hundred at most; without them all' })
  ids?: string;
}

/** What a statement needs of the request: `after`, `limit`, and the ids or null. */
export interface FactsWanted {
  readonly after: string;
  readonly limit: number;
  readonly ids: readonly string[] | null;
}

const first = '00000000-0000-0000-0000-000000000000';

export function wantedBy({ after = first, limit, ids }: FactsRequest): FactsWanted {
  return { after, limit, ids: ids === undefined ? null : idsOf(ids) };
}

/** The last id of a page that is full: there may be more. */
export function nextAfter({ limit, ids }: FactsWanted, matters: readonly string[]): { readonly next?: string } {
  const last = matters.at(-1);
  return ids === null && matters.length >= limit && last !== undefined ? { next: last } : {};
}

function idsOf(text: string): string[] {
  const ids = text.split(',').map((id) => id.trim().toLowerCase());
  if (ids.length > mostIds) throw invalid([{ field: 'ids', ...tooMany(mostIds) }]);
  const faults = ids.flatMap((id, index) => {
    const fault = idCheck(id);
    return fault === undefined ? [] : [{ ...fault, field: `ids.${index}` }];
  });
  if (faults.length > 0) throw invalid(faults);
  return ids;
}
