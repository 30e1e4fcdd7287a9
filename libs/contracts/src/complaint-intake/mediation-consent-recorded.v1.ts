import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField } from '../fields.js';

export const MediationConsentRecordedV1 = contract(
  'complaint-intake.mediation-consent-recorded',
  1,
  Type.Object({
    matterId: Type.String(),
    epoch: Type.Integer({ minimum: 1 }),
    side: Type.Union([Type.Literal('complainant'), Type.Literal('respondent')]),
    given: Type.Boolean(),
    by: Type.String(),
    at: instantField,
  }),
  'One side consented to the mediation, or did not (C-11).',
);
export type MediationConsentRecordedV1 = EventOf<typeof MediationConsentRecordedV1>;
