/** One form for everything that is searched: full-width signs and capitals do not matter, and neither does how blanks are set. */
export const normalWords = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

const runs = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;
const han = /^\p{Script=Han}/u;

/** Letters and digits are told apart only by three at a time (20 and 26 stand in every ticket number), Chinese characters by two. */
const lengthIn = (run: string) => (han.test(run) ? 2 : 3);

const grams = (signs: readonly string[], length: number): string[] =>
  signs.slice(0, Math.max(0, signs.length - length + 1)).map((_sign, at) => signs.slice(at, at + length).join(''));

/**
 * The pieces under which a text is found. Every part of a run of characters can be put together from them: pieces of the full length, and at the end of the
 * run the shorter ones, so that a part shorter than a piece is the beginning of one.
 */
export function piecesOf(text: string): string[] {
  const pieces = new Set<string>();
  for (const [run] of normalWords(text).matchAll(runs)) {
    const signs = [...run];
    const length = lengthIn(run);
    for (const piece of grams(signs, length)) pieces.add(piece);
    for (let short = 1; short < length; short++) pieces.add(signs.slice(-short).join(''));
  }
  return [...pieces];
}

/** What was asked for: words that must all occur, in any order and any field. */
export interface SearchTerms {
  readonly terms: readonly string[];
  /** A tsquery that every hit fulfils; some others do too, so hits are looked at once more. */
  readonly query: string;
}

/** Undefined where there is nothing to search for: signs alone are not indexed. */
export function searchTerms(asked: string): SearchTerms | undefined {
  const terms = [...new Set(normalWords(asked).split(' '))].filter((term) => term.match(runs) !== null);
  if (terms.length === 0) return undefined;
  const conditions = new Set(terms.flatMap((term) => term.match(runs) ?? []).flatMap(conditionsOf));
  return { terms, query: [...conditions].join(' & ') };
}

function conditionsOf(run: string): string[] {
  const signs = [...run];
  const length = lengthIn(run);
  return signs.length < length ? [`'${run}':*`] : grams(signs, length).map((piece) => `'${piece}'`);
}
