import { LetterForwardedV1 } from '#libs/contracts/src/case-referral/letter-forwarded.v1.js';
import { LetterRefusedV1 } from '#libs/contracts/src/case-referral/letter-refused.v1.js';
import type { Decision } from '#libs/custody/src/dispute.rules.js';
import type { Instant } from '#libs/domain/src/instant.js';
import type { Region } from '#libs/domain/src/region.js';
import { type HeardEvent, heardAs } from './heard-event.js';

/** A letter about who handles the matter, which one region sent on to another because that holds it. */
export interface LetterView {
  readonly id: string;
  readonly from: Region;
  readonly to: Region;
  readonly decision: Omit<Decision, 'recordedBy'>;
  readonly by: string;
  readonly at: Instant;
  readonly refused: { readonly why: string; readonly at: Instant } | null;
}

/** Who sends a letter on tells that; who was to keep it tells that it cannot. */
export const letterTeller = (event: HeardEvent): Region | undefined =>
  heardAs(LetterForwardedV1, event)?.from ?? heardAs(LetterRefusedV1, event)?.to;

export function foldLetters(events: readonly HeardEvent[]): LetterView[] {
  const own = events.filter((event) => letterTeller(event) === event.region);
  const refusals = own.flatMap((event) => heardAs(LetterRefusedV1, event) ?? []);
  return own
    .flatMap((event) => heardAs(LetterForwardedV1, event) ?? [])
    .map(({ letterId: id, from, to, decision, by, at }) => {
      const refused = refusals.find((each) => each.letterId === id && each.to === to && each.from === from);
      return { id, from, to, decision, by, at, refused: refused === undefined ? null : { why: refused.why, at: refused.at } };
    });
}
