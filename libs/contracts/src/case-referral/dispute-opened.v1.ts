import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { dueField, instantField, regionField, sealedField } from '../fields.js';
import { disputeReasons } from '../matter-content.js';

export const DisputeOpenedV1 = contract(
  'case-referral.dispute-opened',
  1,
  Type.Object({
    disputeId: Type.String(),
    matterId: Type.String(),
    holder: regionField,
    other: Type.Optional(regionField),
    epoch: Type.Integer({ minimum: 1 }),
    cause: Type.Union([Type.Literal('objection'), Type.Literal('second-return'), Type.Literal('raised'), Type.Literal('letter')]),
    handOverId: Type.Optional(Type.String()),
    negotiateBy: Type.Optional(dueField),
    reasons: Type.Optional(sealedField(disputeReasons)),
    reasonsForOther: Type.Optional(sealedField(disputeReasons)),
    by: Type.String(),
    at: instantField,
  }),
  'Who handles the matter is in dispute (C-17): both reasons side by side, sealed to each of the two regions.',
);
export type DisputeOpenedV1 = EventOf<typeof DisputeOpenedV1>;
