import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField, numberField, regionField } from '../fields.js';

export const HandOverDeliveredV1 = contract(
  'case-referral.hand-over-delivered',
  1,
  Type.Object({
    handOverId: Type.String(),
    matterId: Type.String(),
    from: regionField,
    to: regionField,
    number: numberField,
    at: instantField,
  }),
  'The offer arrived at the receiver.',
);
export type HandOverDeliveredV1 = EventOf<typeof HandOverDeliveredV1>;
