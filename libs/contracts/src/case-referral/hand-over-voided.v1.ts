import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField, regionField } from '../fields.js';

export const HandOverVoidedV1 = contract(
  'case-referral.hand-over-voided',
  1,
  Type.Object({
    handOverId: Type.String(),
    matterId: Type.String(),
    from: regionField,
    to: regionField,
    reason: Type.String(),
    at: instantField,
  }),
  'The owner refused to freeze, or the sender gave up before the offer: this hand-over never began.',
);
export type HandOverVoidedV1 = EventOf<typeof HandOverVoidedV1>;
