import type * as custody from '#libs/custody/src/custody.js';
import type { Instant } from '#libs/domain/src/instant.js';
import type { ComplaintEvent } from './complaint.events.js';
import type { ComplaintAct, ComplaintMove, ComplaintState } from './complaint.moves.js';
import type { Handling } from './handling.js';
import type { ComplaintContent } from './submission.js';

export type Untold<Event extends ComplaintEvent = ComplaintEvent> = Event extends ComplaintEvent ? Omit<Event, 'by' | 'at'> : never;

/** What a step may know of the matter. */
export interface Worked {
  readonly state: ComplaintState;
  readonly custody: custody.Custody;
  readonly content: ComplaintContent;
  readonly handling: Handling;
}

export interface Done {
  /** Only the parts that change. */
  readonly handling: Handling;
  readonly events: readonly Untold[];
  /** A move that follows from it. */
  readonly follows?: ComplaintMove;
  /** The matter ends with it, and so does its custody. */
  readonly ends?: { readonly how: 'withdrawn' | 'closed'; readonly cause: string };
}

/** One thing that the holder does. The tables of moves and acts say when it may be done; the step, what it changes and tells. Pure. */
export interface WorkStep {
  readonly step: ComplaintMove | ComplaintAct;
  /** Throws a named error where its own guards do not hold. */
  readonly does: (matter: Worked, at: Instant, by: string) => Done;
}
