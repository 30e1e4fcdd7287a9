import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField, numberField, regionField } from '../fields.js';

export const RecallRequestedV1 = contract(
  'case-referral.recall-requested',
  1,
  Type.Object({
    handOverId: Type.String(),
    matterId: Type.String(),
    from: regionField,
    to: regionField,
    number: numberField,
    by: Type.String(),
    at: instantField,
  }),
  'The sender asks to have the matter back before it is accepted.',
);
export type RecallRequestedV1 = EventOf<typeof RecallRequestedV1>;
