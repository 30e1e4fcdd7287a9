import { resolvePlace } from '#libs/directory/src/resolve-place.js';
import type { ComplaintContent } from '../domain/submission.js';

/** Adds the division's code where the text names one beyond doubt. What it does not name stays as it was said: nothing is guessed. */
export function placed(place: ComplaintContent['place']): ComplaintContent['place'] {
  if (place.code !== undefined) return place;
  const found = resolvePlace(place.text);
  return found.found && found.confidence === 'high' ? { ...place, code: found.code } : place;
}
