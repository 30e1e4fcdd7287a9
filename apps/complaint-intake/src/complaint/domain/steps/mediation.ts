import type { Due } from '#libs/rules/src/due.js';
import {
  ConsentMissing,
  DelegationNotConsented,
  MediationNotOffered,
  MediationTimeLeft,
  RepresentedNotAsked,
  TestingOpen,
} from '../handling.errors.js';
import type { Handling, Mediation, MediationEnd, Side } from '../handling.js';
import type { WorkStep } from '../work-step.js';

/** C-11: delegated only where the complainant consents to that, and never further. */
export const offerMediation = (delegatedTo: string | undefined): WorkStep => ({
  step: 'offerMediation',
  does: ({ content }) => {
    if (delegatedTo !== undefined && content.mayDelegateMediation !== true) throw new DelegationNotConsented(delegatedTo);
    const delegated = delegatedTo === undefined ? {} : { delegatedTo };
    return { handling: { mediation: { ...delegated, consents: {}, testing: [] } }, events: [{ type: 'MediationOffered', ...delegated }] };
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

/** C-12: the time of testing and appraisal is not counted. */
export const pauseMediation = (paper: string): WorkStep => ({
  step: 'pauseMediation',
  does: ({ handling }, from) => {
    const mediation = offered(handling);
    if (openTesting(mediation) !== undefined) throw new TestingOpen('a test is under way already');
    return {
      handling: { mediation: { ...mediation, testing: [...mediation.testing, { from, paper }] } },
      events: [{ type: 'MediationPaused' }],
    };
  },
});

/** `endBy` leaves out all tests that are over, this one among them. */
export const resumeMediation = (endPaper: string, endBy: Due): WorkStep => ({
  step: 'resumeMediation',
  does: ({ handling }, to) => {
    const mediation = offered(handling);
    const open = openTesting(mediation);
    if (open === undefined) throw new TestingOpen('no test is under way');
    const testing = mediation.testing.map((one) => (one === open ? { ...one, to, endPaper } : one));
    return { handling: { mediateBy: endBy, mediation: { ...mediation, testing } }, events: [{ type: 'MediationResumed', endBy }] };
  },
});

interface Ending {
  readonly ground: MediationEnd;
  readonly text: string;
  /** C-05: a settlement of a joint complaint needs the consent of those whom the two stand for. */
  readonly representedConsent?: boolean | undefined;
}

export const endMediation = ({ ground, text, representedConsent }: Ending, tellBy: Due): WorkStep => ({
  step: 'endMediation',
  does: ({ state, content, handling }, at) => {
    const mediation = handling.mediation ?? { consents: {}, testing: [] };
    if (ground === 'agreement' && state !== 'mediating') throw new ConsentMissing('both sides must have consented to the mediation');
    if (ground === 'agreement' && (content.complainants ?? 1) > 1 && representedConsent !== true)
      throw new RepresentedNotAsked('those represented must consent to a settlement');
    if (ground === 'time-over' && !isOver(handling, at)) throw new MediationTimeLeft(handling.mediateBy?.due);
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

export const openTesting = ({ testing }: Mediation) => testing.find(({ to }) => to === undefined);

function isOver({ mediateBy, mediation }: Handling, at: string): boolean {
  const isPaused = mediation !== undefined && openTesting(mediation) !== undefined;
  return mediateBy === undefined || (!isPaused && at >= mediateBy.due);
}

function offered({ mediation }: Handling): Mediation {
  if (mediation === undefined) throw new MediationNotOffered('no mediation was offered');
  return mediation;
}
