import type { ComplaintContent } from '../domain/submission.js';

/** Same right, same place, same respondent give the same key; how a name is spaced or bracketed does not matter. */
export function respondentKey({ rightType, place, respondent }: Pick<ComplaintContent, 'rightType' | 'place' | 'respondent'>): string {
  const name = respondent.name.normalize('NFKC').replaceAll(/[\s·,.，。()（）【】"“”'‘’-]/g, '');
  return `${rightType}|${place.code ?? place.text}|${name}`;
}
