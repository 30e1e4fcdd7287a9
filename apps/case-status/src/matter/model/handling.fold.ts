import { ComplaintAcceptedV1 } from '#libs/contracts/src/complaint-intake/complaint-accepted.v1.js';
import { ComplaintAnsweredV1 } from '#libs/contracts/src/complaint-intake/complaint-answered.v1.js';
import { IdentityDemandedV1 } from '#libs/contracts/src/complaint-intake/identity-demanded.v1.js';
import { IdentityShownV1 } from '#libs/contracts/src/complaint-intake/identity-shown.v1.js';
import { MatterDistributedV1 } from '#libs/contracts/src/complaint-intake/matter-distributed.v1.js';
import { MatterReturnedToIntakeV1 } from '#libs/contracts/src/complaint-intake/matter-returned-to-intake.v1.js';
import { MediationConsentRecordedV1 } from '#libs/contracts/src/complaint-intake/mediation-consent-recorded.v1.js';
import { MediationEndToldV1 } from '#libs/contracts/src/complaint-intake/mediation-end-told.v1.js';
import { MediationEndedV1 } from '#libs/contracts/src/complaint-intake/mediation-ended.v1.js';
import { MediationOfferedV1 } from '#libs/contracts/src/complaint-intake/mediation-offered.v1.js';
import { ResultToldV1 } from '#libs/contracts/src/complaint-intake/result-told.v1.js';
import { SubmitterRedirectedV1 } from '#libs/contracts/src/complaint-intake/submitter-redirected.v1.js';
import type { Contract } from '#libs/contracts/src/contract.js';
import type { Instant } from '#libs/domain/src/instant.js';
import type { Due } from '#libs/rules/src/due.js';
import type { Stay } from './custody.fold.js';
import { type HeardEvent, heardAs } from './heard-event.js';

export interface MediationView {
  readonly delegatedTo?: string;
  readonly complainant?: boolean;
  readonly respondent?: boolean;
  readonly end?: string;
  readonly told?: true;
}

/** What the holder of a stay does beside the moves. A part that nobody spoke of is absent, so that older matters keep their digests. */
export interface HandlingView {
  readonly desk?: { readonly kind: string; readonly division: string; readonly name: string };
  readonly redirectedTo?: string;
  readonly mediation?: MediationView;
}

const isOf = ({ region, epoch }: Stay, event: HeardEvent) => event.region === region && event.data['epoch'] === epoch;

/** In the order of the holder's own record. */
const told = (stay: Stay, events: readonly HeardEvent[]) =>
  events.filter((event) => isOf(stay, event)).sort((a, b) => a.sequence - b.sequence);

const latest = <C extends Contract>(contract: C, events: readonly HeardEvent[]) =>
  events.flatMap((event) => heardAs(contract, event) ?? []).at(-1);
const when = (contract: Contract, events: readonly HeardEvent[]): Instant | undefined =>
  events.filter((event) => heardAs(contract, event) !== undefined).at(-1)?.at;

export function foldHandling(stay: Stay, all: readonly HeardEvent[]): HandlingView {
  const events = told(stay, all);
  const place = events.filter((event) => heardAs(MatterDistributedV1, event) ?? heardAs(MatterReturnedToIntakeV1, event)).at(-1);
  const desk = place && heardAs(MatterDistributedV1, place)?.desk;
  const redirectedTo = latest(SubmitterRedirectedV1, events)?.to;
  const mediation = foldMediation(events);
  return {
    ...(desk === undefined ? {} : { desk }),
    ...(redirectedTo === undefined ? {} : { redirectedTo }),
    ...(mediation === undefined ? {} : { mediation }),
  };
}

function foldMediation(events: readonly HeardEvent[]): MediationView | undefined {
  const offered = latest(MediationOfferedV1, events);
  const ended = latest(MediationEndedV1, events);
  if (offered === undefined && ended === undefined) return undefined;
  const consents = events.flatMap((event) => heardAs(MediationConsentRecordedV1, event) ?? []);
  return {
    ...(offered?.delegatedTo === undefined ? {} : { delegatedTo: offered.delegatedTo }),
    ...Object.fromEntries(consents.map(({ side, given }) => [side, given])),
    ...(ended === undefined ? {} : { end: ended.ground }),
    ...(when(MediationEndToldV1, events) === undefined ? {} : { told: true as const }),
  };
}

export interface HandlingClock {
  readonly what: 'report-back' | 'identity' | 'mediate' | 'tell-end' | 'tell-reporter';
  readonly due: Due | undefined;
  readonly met: Instant | undefined;
  readonly lapsed?: Instant | undefined;
}

/** The clocks that these steps begin. `decided` and `over` are when the holder decided on the matter and was through with it. */
export function handlingClocks(
  stay: Stay,
  all: readonly HeardEvent[],
  { decided, over }: { decided: Instant | undefined; over: Instant | undefined },
): HandlingClock[] {
  const events = told(stay, all);
  const givenBack = when(MatterReturnedToIntakeV1, events);
  const distributed = when(MatterDistributedV1, events);
  const backSince = givenBack !== undefined && distributed !== undefined && givenBack > distributed ? givenBack : undefined;
  return [
    { what: 'report-back', due: latest(MatterDistributedV1, events)?.reportBackBy, met: over, lapsed: backSince },
    { what: 'identity', due: latest(IdentityDemandedV1, events)?.dueBy, met: when(IdentityShownV1, events), lapsed: decided },
    { what: 'mediate', due: latest(ComplaintAcceptedV1, events)?.mediateBy, met: when(MediationEndedV1, events) ?? over },
    { what: 'tell-end', due: latest(MediationEndedV1, events)?.tellBy, met: when(MediationEndToldV1, events) },
    { what: 'tell-reporter', due: latest(ComplaintAnsweredV1, events)?.tellBy, met: when(ResultToldV1, events) },
  ];
}
