import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField, regionField } from '../fields.js';

export const ReferralWithdrawnV1 = contract(
  'case-referral.referral-withdrawn',
  1,
  Type.Object({
    handOverId: Type.String(),
    matterId: Type.String(),
    from: regionField,
    to: regionField,
    how: Type.Union([Type.Literal('withdrawn'), Type.Literal('rejected')]),
    by: Type.String(),
    at: instantField,
  }),
  'The proposal was withdrawn by its drafter or rejected by the unit head before anything was sent.',
);
export type ReferralWithdrawnV1 = EventOf<typeof ReferralWithdrawnV1>;
