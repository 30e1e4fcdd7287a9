import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField, regionField } from '../fields.js';

export const DisputeEndedV1 = contract(
  'case-referral.dispute-ended',
  1,
  Type.Object({
    disputeId: Type.String(),
    matterId: Type.String(),
    holder: regionField,
    other: Type.Optional(regionField),
    how: Type.Union([Type.Literal('settled-here'), Type.Literal('handed-over'), Type.Literal('passed-on'), Type.Literal('lapsed')]),
    at: instantField,
  }),
  'Nothing is awaited in this dispute any more: carried out, passed on with the matter, or the matter was closed.',
);
export type DisputeEndedV1 = EventOf<typeof DisputeEndedV1>;
