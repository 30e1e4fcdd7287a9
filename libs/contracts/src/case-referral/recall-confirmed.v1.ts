import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField, numberField, regionField } from '../fields.js';

export const RecallConfirmedV1 = contract(
  'case-referral.recall-confirmed',
  1,
  Type.Object({
    handOverId: Type.String(),
    matterId: Type.String(),
    from: regionField,
    to: regionField,
    number: numberField,
    at: instantField,
  }),
  'The receiver’s service let go of an offer that was not accepted yet.',
);
export type RecallConfirmedV1 = EventOf<typeof RecallConfirmedV1>;
