import { createHash } from 'node:crypto';
import { weightOfPair } from './act.js';
import type { Described } from './described.js';

/** What people say of it, drawn so that two tellings of one story draw much the same: those that a hash puts first, not those that come first. */
const drawn = 6;

/** 48 bits: whole numbers that JSON and PostgreSQL carry alike. A collision costs one comparison. */
const keyOf = (...parts: readonly string[]): number => createHash('sha256').update(parts.join('\u0000')).digest().readUIntBE(0, 6);

/** Under these a matter is found again: its numbers, its caller, its respondent, and some of its words in its prefecture. */
export function indexKeys({ numbers, caller, party, district, address, act }: Described): number[] {
  const at = district ?? address;
  return [
    ...[...numbers].map((number) => keyOf('ticket', number)),
    ...(caller === undefined ? [] : [keyOf('caller', caller)]),
    keyOf('party', party.core, party.vague ? at : ''),
    ...wordKeys(act.pairs, district?.slice(0, 4) ?? ''),
  ];
}

/** Under these it is looked for. */
export const searchKeys = (asked: Described): number[] => [
  ...new Set([...indexKeys(asked), ...(asked.names === '' ? [] : [keyOf('ticket', asked.names)])]),
];

const wordKeys = (pairs: ReadonlySet<string>, prefecture: string): number[] =>
  [...pairs]
    .filter((pair) => weightOfPair(pair) === 1)
    .map((pair) => keyOf('word', prefecture, pair))
    .sort((a, b) => a - b)
    .slice(0, drawn);
