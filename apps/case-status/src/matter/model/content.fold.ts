import { HandOverOfferedV1 } from '#libs/contracts/src/case-referral/hand-over-offered.v1.js';
import { MatterSplitV1 } from '#libs/contracts/src/complaint-intake/matter-split.v1.js';
import { MatterTakenV1 } from '#libs/contracts/src/complaint-intake/matter-taken.v1.js';
import type { MatterContent } from '#libs/contracts/src/matter-content.js';
import { type HeardEvent, heardAs, inCanonicalOrder, nameOf } from './heard-event.js';

/** A heard event with what was sealed to this region, opened; null where nothing was, or it was sealed to another. */
export interface OwnEvent extends HeardEvent {
  readonly content: MatterContent | null;
}

/** What this region may read of the matter, by the newest stay or offer that told it. No part of the digest: other cells read other things. */
export function foldContent(events: readonly OwnEvent[]): MatterContent | null {
  const opened = new Map(events.map((event) => [nameOf(event), event.content]));
  const told = inCanonicalOrder(events.filter(({ content }) => content !== null));
  const newest = told.reduce<HeardEvent | undefined>(
    (last, event) => (last === undefined || ageOf(event) >= ageOf(last) ? event : last),
    undefined,
  );
  return (newest && opened.get(nameOf(newest))) ?? null;
}

/** Attempts are counted inside an epoch, and few: a thousand of them would be a matter for the superior long before. */
function ageOf(event: HeardEvent): number {
  const offered = heardAs(HandOverOfferedV1, event);
  if (offered !== undefined) return offered.number.epoch * 1_000 + offered.number.attempt;
  // A split by the holder comes after the attempt that ended before it; of equals the later one tells.
  const split = heardAs(MatterSplitV1, event);
  if (split !== undefined) return split.epoch * 1_000 + split.attempt;
  return (heardAs(MatterTakenV1, event)?.epoch ?? 1) * 1_000;
}
