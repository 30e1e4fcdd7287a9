import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField, numberField, regionField } from '../fields.js';

export const HandOverEndedV1 = contract(
  'case-referral.hand-over-ended',
  1,
  Type.Object({
    handOverId: Type.String(),
    matterId: Type.String(),
    from: regionField,
    to: regionField,
    number: numberField,
    outcome: Type.Union([Type.Literal('returned'), Type.Literal('recalled'), Type.Literal('voided')]),
    objected: Type.Optional(Type.Boolean()),
    at: instantField,
  }),
  'The sender heard the end: its owner thaws the matter and holds it in the same epoch.',
);
export type HandOverEndedV1 = EventOf<typeof HandOverEndedV1>;
