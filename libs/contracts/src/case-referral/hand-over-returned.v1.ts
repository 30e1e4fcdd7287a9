import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField, numberField, regionField, sealedField } from '../fields.js';
import { handOverNote } from '../matter-content.js';

export const HandOverReturnedV1 = contract(
  'case-referral.hand-over-returned',
  1,
  Type.Object({
    handOverId: Type.String(),
    matterId: Type.String(),
    from: regionField,
    to: regionField,
    number: numberField,
    ground: Type.String(),
    objected: Type.Optional(Type.Boolean()),
    reason: sealedField(handOverNote),
    by: Type.String(),
    at: instantField,
  }),
  'The receiver does not take the matter (退回): it is the sender’s again, in the same epoch.',
);
export type HandOverReturnedV1 = EventOf<typeof HandOverReturnedV1>;
