import { hash } from 'node:crypto';
import { tellingPairs } from './act.js';
import { type Described, respondentOf } from './described.js';

/** Words of the facts, drawn so that two tellings of one story draw much the same: those that a hash puts first, not those that come first. */
const drawn = 5;

/** 48 bits: whole numbers that JSON and PostgreSQL carry alike. A collision costs one comparison. */
const keyOf = (...parts: readonly string[]): number => Number.parseInt(hash('sha256', parts.join('\u0000')).slice(0, 12), 16);

/**
 * Under these a matter is found again: its numbers, its caller, its respondent; some of its words about that respondent, against whom there may be thousands; and
 * some in its prefecture, for a respondent whose name was heard otherwise.
 */
export function indexKeys(matter: Described): number[] {
  const { numbers, caller, district } = matter;
  const who = respondentOf(matter);
  const words = tellingPairs(matter.act);
  return [
    ...[...numbers].map((number) => keyOf('ticket', number)),
    ...(caller === undefined ? [] : [keyOf('caller', caller)]),
    keyOf('party', who),
    ...wordKeys(words, 'told of', who),
    ...wordKeys(words, 'told in', district?.slice(0, 4) ?? ''),
  ];
}

/** Under these it is looked for. */
export const searchKeys = (asked: Described): number[] => [
  ...new Set([...indexKeys(asked), ...(asked.names === '' ? [] : [keyOf('ticket', asked.names)])]),
];

const wordKeys = (words: readonly string[], ...about: readonly string[]): number[] =>
  words
    .map((word) => keyOf(...about, word))
    .sort((a, b) => a - b)
    .slice(0, drawn);
