import { type Deadline, stateAt } from '#libs/rules/src/deadline.js';
import type { Due } from '#libs/rules/src/due.js';
import { ConsentMissing, DelegationNotConsented, MediationNotOffered, MediationTimeLeft, RepresentedNotAsked } from '../handling.errors.js';
import type { Handling, Mediation, MediationEnd, Side } from '../handling.js';
import type { WorkStep } from '../work-step.js';

/** C-11: delegated only where the complainant consents to that, and never further. */
export const offerMediation = (delegatedTo: string | undefined): WorkStep => ({
  step: 'offerMediation',
  does: ({ content }) => {
    if (delegatedTo !== undefined && content.mayDelegateMediation !== true) throw new DelegationNotConsented(delegatedTo);
    const delegated = delegatedTo === undefined ? {} : { delegatedTo };
    return { handling: { mediation: { ...delegated, consents: {} } }, events: [{ type: 'MediationOffered', ...delegated }] };
  },
});

/** C-11: mediation begins when both have consented. */
export const recordConsent = (side: Side, given: boolean): WorkStep => ({
  step: 'recordConsent',
  does: ({ handling }) => {
    const mediation = offered(handling);
    const consents = { ...mediation.consents, [side]: given };
    const recorded = { type: 'MediationConsentRecorded', side, given } as const;
    const both = consents.complainant === true && consents.respondent === true;
    return {
      handling: { mediation: { ...mediation, consents } },
      ...(both ? { events: [recorded, { type: 'MediationStarted' }], follows: 'mediate' } : { events: [recorded] }),
    };
  },
});

interface Ending {
  readonly ground: MediationEnd;
  readonly text: string;
  /** C-05: a settlement of a joint complaint needs the consent of those whom the two stand for. */
  readonly representedConsent?: boolean | undefined;
}

/** `clock`: that of the mediation, where one runs. */
export const endMediation = ({ ground, text, representedConsent }: Ending, tellBy: Due, clock?: Deadline): WorkStep => ({
  step: 'endMediation',
  does: ({ state, content, handling }, at) => {
    const mediation = handling.mediation ?? { consents: {} };
    if (ground === 'agreement' && state !== 'mediating') throw new ConsentMissing('both sides must have consented to the mediation');
    if (ground === 'agreement' && (content.complainants ?? 1) > 1 && representedConsent !== true)
      throw new RepresentedNotAsked('those represented must consent to a settlement');
    // C-12: while a test is under way the clock stands still, and is never over.
    if (ground === 'time-over' && clock !== undefined && stateAt(clock, at) !== 'overdue') throw new MediationTimeLeft(clock.due);
    return {
      handling: { mediation: { ...mediation, end: { ground, text, at, tellBy } } },
      events: [{ type: 'MediationEnded', ground, tellBy }],
    };
  },
});

/** C-14: both sides are told. */
export const tellMediationEnd = (how: string): WorkStep => ({
  step: 'tellMediationEnd',
  does: ({ handling }, at) => ({
    handling: { mediation: { ...offered(handling), told: { how, at } } },
    events: [{ type: 'MediationEndTold' }],
  }),
});

/** C-15: what was found in the mediation goes on as a report of its own. */
export const openLead = (reportId: string): WorkStep => ({
  step: 'openLead',
  does: ({ handling }) => ({
    handling: { leads: [...(handling.leads ?? []), reportId] },
    events: [{ type: 'LeadOpened', reportId }],
  }),
});

function offered({ mediation }: Handling): Mediation {
  if (mediation === undefined) throw new MediationNotOffered('no mediation was offered');
  return mediation;
}
