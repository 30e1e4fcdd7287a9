import type { Buffer } from 'node:buffer';
import { createHmac } from 'node:crypto';
import { weightOfPair } from './act.js';
import type { Described } from './described.js';

/** Of so many words a tag is told. */
const told = 24;
/**
 * A million values, no more: among a million matters each value belongs to some twenty by chance, so that one tag proves nothing about anybody. That four agree
 * with any of them by chance happens less than once in a million questions.
 */
const values = 2 ** 20;

/** Tags that must agree before another region is named. */
export const tagsThatSpeak = 4;

/**
 * What other regions hear of a matter to find it again: each tag is a keyed digest of the respondent *and* one word of the facts, cut short. Nothing about
 * the caller. Without the key nobody can try names; with it, one has to know respondent and story already.
 */
export function tagsOf({ party, district, address, act }: Described, key: Buffer): number[] {
  const who = `${party.core}\u0000${party.vague ? (district ?? address) : ''}`;
  const tags = [...act.pairs]
    .filter((pair) => weightOfPair(pair) === 1)
    .map((pair) => createHmac('sha256', key).update(`${who}\u0000${pair}`).digest().readUInt32BE(0) % values);
  return [...new Set(tags)].sort((a, b) => a - b).slice(0, told);
}
