import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField } from '../fields.js';

export const ComplaintClosedV1 = contract(
  'complaint-intake.complaint-closed',
  1,
  Type.Object({
    matterId: Type.String(),
    epoch: Type.Integer({ minimum: 1 }),
    by: Type.String(),
    at: instantField,
  }),
  'The matter is closed and its custody with it.',
);
export type ComplaintClosedV1 = EventOf<typeof ComplaintClosedV1>;
