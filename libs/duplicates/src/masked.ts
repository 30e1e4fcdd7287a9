import type { Buffer } from 'node:buffer';
import { createHmac } from 'node:crypto';
import { tellingPairs } from './act.js';
import { type Described, respondentOf } from './described.js';

/** Of so many words at most a tag is told. */
export const tagsTold = 24;
/**
 * A million values, no more: among a million matters each value belongs to some twenty by chance, so that one tag proves nothing about anybody. That four agree
 * with any of them by chance happens less than once in a million questions.
 */
export const tagValues = 2 ** 20;

/** Tags that must agree before another region is named. */
export const tagsThatSpeak = 4;

/** How many of the tags agree, and how many there are on either side. */
export interface Agreeing {
  readonly agree: number;
  readonly asked: number;
  readonly told: number;
}

/** In the points of `compare`, of which tags can give those of the respondent and of the facts; the facts count from 20 % of the words and wholly from 55 %, as there. */
export function maskedLikeness({ agree, asked, told }: Agreeing): { readonly score: number; readonly words: string } | undefined {
  const part = agree / Math.max(1, Math.min(asked, told));
  if (agree < tagsThatSpeak || part < 0.2) return undefined;
  const score = Math.round(30 + 35 * Math.min(1, (part - 0.2) / 0.35));
  return { score, words: `被反映单位相同，所述事实有 ${agree} 处用词相同（掩码比对，内容互不可见）` };
}

/**
 * What other regions hear of a matter to find it again: each tag is a keyed digest of the respondent *and* one word of the facts, cut short. Nothing about
 * the caller. Without the key nobody can try names; with it, one has to know respondent and story already.
 */
export function tagsOf(matter: Described, key: Buffer): number[] {
  const who = respondentOf(matter);
  const tags = tellingPairs(matter.act).map(
    (pair) => createHmac('sha256', key).update(`${who}\u0000${pair}`).digest().readUInt32BE(0) % tagValues,
  );
  return [...new Set(tags)].sort((a, b) => a - b).slice(0, tagsTold);
}
