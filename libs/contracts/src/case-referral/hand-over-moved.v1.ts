import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField, numberField, regionField } from '../fields.js';

export const HandOverMovedV1 = contract(
  'case-referral.hand-over-moved',
  1,
  Type.Object({
    handOverId: Type.String(),
    matterId: Type.String(),
    from: regionField,
    to: regionField,
    number: numberField,
    epoch: Type.Integer({ minimum: 2 }),
    at: instantField,
  }),
  'The sender heard the acceptance: its owner lets go.',
);
export type HandOverMovedV1 = EventOf<typeof HandOverMovedV1>;
