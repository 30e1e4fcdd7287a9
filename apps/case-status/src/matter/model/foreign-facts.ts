import { ComplaintRegisteredV1 } from '#libs/contracts/src/complaint-intake/complaint-registered.v1.js';
import { CustodyChangedV1 } from '#libs/contracts/src/complaint-intake/custody-changed.v1.js';
import { disputeTeller } from './dispute.fold.js';
import { tellerOf } from './hand-over.sides.js';
import { type HeardEvent, heardAs, nameOf } from './heard-event.js';
import { letterTeller } from './letters.fold.js';
import { measureTeller } from './measures.fold.js';

/** Names of the events in which a region told what only another may tell. They are kept, shown in the timeline, and count for nothing. */
export const foreignFacts = (events: readonly HeardEvent[]): readonly string[] =>
  events.filter((event) => (tellerFor(event) ?? event.region) !== event.region).map(nameOf);

const tellerFor = (event: HeardEvent) =>
  heardAs(ComplaintRegisteredV1, event)?.origin ??
  heardAs(CustodyChangedV1, event)?.region ??
  tellerOf(event) ??
  disputeTeller(event) ??
  letterTeller(event) ??
  measureTeller(event);
