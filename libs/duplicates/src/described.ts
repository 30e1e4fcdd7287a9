import { type Act, actOf } from './act.js';
import { type Party, partyOf } from './party.js';
import { lettersOf } from './plain.js';

/** What of a submission is looked at. */
export interface Submitted {
  readonly kind: string;
  readonly rightType: string;
  readonly title: string;
  readonly facts: string;
  readonly respondent: { readonly name: string; readonly phone?: string | undefined };
  readonly place: { readonly code?: string | undefined; readonly text: string };
  readonly amountFen?: number | undefined;
  readonly happenedOn?: string | undefined;
  /** Its own numbers: ours and the hotline's. */
  readonly numbers: readonly string[];
  /** An earlier number that the caller named. */
  readonly names?: string | undefined;
  /** A keyed digest of who called; never the number itself. */
  readonly caller?: string | null | undefined;
}

/** A submission in the form in which two are compared. */
export interface Described extends Pick<Submitted, 'kind' | 'rightType' | 'amountFen' | 'happenedOn'> {
  readonly party: Party;
  readonly partyName: string;
  readonly partyPhone: string;
  readonly district: string | undefined;
  readonly address: string;
  readonly act: Act;
  readonly numbers: ReadonlySet<string>;
  readonly names: string;
  readonly caller: string | undefined;
}

/** Numbers of tickets are compared without signs and case: they are read out over the phone. */
const numberOf = (number: string) => lettersOf(number);

export function described({ respondent, place, title, facts, numbers, names = '', caller, ...rest }: Submitted): Described {
  return {
    ...rest,
    party: partyOf(respondent.name),
    partyName: respondent.name,
    partyPhone: respondent.phone?.replaceAll(/\D/g, '') ?? '',
    district: place.code,
    address: lettersOf(place.text),
    act: actOf(title, facts, [respondent.name, place.text]),
    numbers: new Set(numbers.map(numberOf).filter((number) => number !== '')),
    names: numberOf(names),
    caller: caller ?? undefined,
  };
}

/** By whom a matter is found again; a name that many bear counts with its place only. */
export const respondentOf = ({ party, district, address }: Described): string =>
  `${party.core}\u0000${party.vague ? (district ?? address) : ''}`;
