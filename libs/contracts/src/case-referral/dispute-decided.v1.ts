import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { decisionKindField, instantField, paperField, regionField } from '../fields.js';

export const DisputeDecidedV1 = contract(
  'case-referral.dispute-decided',
  1,
  Type.Object({
    disputeId: Type.String(),
    matterId: Type.String(),
    holder: regionField,
    other: Type.Optional(regionField),
    epoch: Type.Integer({ minimum: 1 }),
    kind: decisionKindField,
    to: regionField,
    paper: paperField,
    by: Type.String(),
    at: instantField,
  }),
  'The decision counts: the matter stays where it is, or a designated hand-over carries it out.',
);
export type DisputeDecidedV1 = EventOf<typeof DisputeDecidedV1>;
