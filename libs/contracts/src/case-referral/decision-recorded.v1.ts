import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { decisionKindField, instantField, paperField, regionField } from '../fields.js';

export const DecisionRecordedV1 = contract(
  'case-referral.decision-recorded',
  1,
  Type.Object({
    disputeId: Type.String(),
    matterId: Type.String(),
    holder: regionField,
    other: Type.Optional(regionField),
    kind: decisionKindField,
    to: regionField,
    paper: paperField,
    by: Type.String(),
    at: instantField,
  }),
  'A letter of the superior, or an agreement, is on file in the holder’s cell; a unit head has still to read it.',
);
export type DecisionRecordedV1 = EventOf<typeof DecisionRecordedV1>;
