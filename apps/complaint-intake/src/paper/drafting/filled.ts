import { instant } from '#libs/domain/src/instant.js';
import { dayJustBefore } from '#libs/rules/src/local-day.js';
import type { Handling, MediationEnd } from '../../complaint/domain/handling.js';

/** F26-8 knows eight grounds; these are the same by the order in which the form has them. */
const groundOf: Readonly<Partial<Record<MediationEnd, string>>> = {
  ...{ withdrawn: '1', 'self-settled': '1', 'no-fee-agreement': '2', 'no-show': '3', refused: '3' },
  ...{ incapable: '4', 'time-over': '5', 'refusal-ground': '6' },
};

type Filled = Readonly<Record<string, string | undefined>>;

/**
 * What the work on file says already of the fields that an officer types. A proposal for the form: it is read, mended and sent like anything typed, so that what
 * reaches a respondent is held against the reporter's data all the same.
 */
export function filledIn(form: string, { desk, identity, mediation, result }: Handling): Filled {
  const end = mediation?.end;
  const forms: Readonly<Record<string, Filled>> = {
    'F26-3': { to: desk?.name },
    'F26-4': { due: identity && dayJustBefore(instant(identity.dueBy.due)), list: identity?.items.join('\n') },
    'F26-7': { mediator: mediation?.delegatedTo },
    'F26-8': { ground: end && groundOf[end.ground], note: end?.text },
    'F26-9': { mediator: mediation?.delegatedTo, terms: end?.ground === 'agreement' ? end.text : undefined },
    'F26-10': { basis: result?.basis },
  };
  return forms[form] ?? {};
}
