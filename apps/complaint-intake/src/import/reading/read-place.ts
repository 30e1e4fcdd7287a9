import { divisionOf, liesIn } from '#libs/directory/src/division.js';
import type { FoundPlace } from '#libs/directory/src/place.js';
import { resolvePlace } from '#libs/directory/src/resolve-place.js';
import type { Submission } from '../../complaint/domain/submission.js';
import type { Column } from './columns.js';
import type { Words } from './row-fault.js';
import { placeRefused, placesDiffer } from './row-words.js';

interface Refused {
  readonly column: Column;
  readonly value: string;
  readonly words: Words;
}

/** Where it happened: the district column first, then the address. Both may say it; if they contradict each other, nobody guesses. */
export function readPlace(district: string, address: string): Submission['place'] | Refused {
  const column = district === '' && address !== '' ? 'address' : 'district';
  const first = resolvePlace(district || address);
  if (!first.found) return { column, value: district || address, words: placeRefused(first.reason, first.sentence) };
  const text = address || district;
  const second = resolvePlace(address);
  if (column === 'address' || !second.found || second.confidence === 'low') return { code: first.code, text };
  if (contains(second, first)) return { code: first.code, text };
  if (contains(first, second)) return { code: second.code, text };
  return { column: 'address', value: address, words: placesDiffer(first.path, second.path) };
}

function contains(outer: FoundPlace, inner: FoundPlace): boolean {
  const [out, one] = [divisionOf(outer.code), divisionOf(inner.code)];
  return outer.code === inner.code || (out !== undefined && one !== undefined && liesIn(one, out));
}
