import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField, regionField } from '../fields.js';

export const HandOverApprovedV1 = contract(
  'case-referral.hand-over-approved',
  1,
  Type.Object({
    handOverId: Type.String(),
    matterId: Type.String(),
    from: regionField,
    to: regionField,
    epoch: Type.Integer({ minimum: 1 }),
    designated: Type.Optional(Type.Boolean()),
    newGround: Type.Optional(Type.Boolean()),
    by: Type.String(),
    at: instantField,
  }),
  'The unit head approved: the owner shall freeze the matter. Nothing has left the region yet.',
);
export type HandOverApprovedV1 = EventOf<typeof HandOverApprovedV1>;
