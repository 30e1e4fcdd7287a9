import { hash } from 'node:crypto';
import { weightOfPair } from './act.js';
import type { Described } from './described.js';

/** Words of the facts, drawn so that two tellings of one story draw much the same: those that a hash puts first, not those that come first. */
const drawn = 5;

/** 48 bits: whole numbers that JSON and PostgreSQL carry alike. A collision costs one comparison. */
const keyOf = (...parts: readonly string[]): number => Number.parseInt(hash('sha256', parts.join('\u0000')).slice(0, 12), 16);

/**
 * Under these a matter is found again: its numbers, its caller, its respondent; some of its words about that respondent, against whom there may be thousands; and
 * some in its prefecture, for a respondent whose name was heard otherwise.
 */
export function indexKeys({ numbers, caller, party, district, address, act }: Described): number[] {
  const who = `${party.core}\u0000${party.vague ? (district ?? address) : ''}`;
  return [
    ...[...numbers].map((number) => keyOf('ticket', number)),
    ...(caller === undefined ? [] : [keyOf('caller', caller)]),
    keyOf('party', who),
    ...wordKeys(act.pairs, 'told of', who),
    ...wordKeys(act.pairs, 'told in', district?.slice(0, 4) ?? ''),
  ];
}

/** Under these it is looked for. */
export const searchKeys = (asked: Described): number[] => [
  ...new Set([...indexKeys(asked), ...(asked.names === '' ? [] : [keyOf('ticket', asked.names)])]),
];

const wordKeys = (pairs: ReadonlySet<string>, ...about: readonly string[]): number[] =>
  [...pairs]
    .filter((pair) => weightOfPair(pair) === 1)
    .map((pair) => keyOf(...about, pair))
    .sort((a, b) => a - b)
    .slice(0, drawn);
