import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField } from '../fields.js';

export const ComplaintNotedV1 = contract(
  'complaint-intake.complaint-noted',
  1,
  Type.Object({
    matterId: Type.String(),
    epoch: Type.Integer({ minimum: 1 }),
    by: Type.String(),
    at: instantField,
  }),
  'Something for its own handlers only is on file of the matter; what it says is told to nobody else (C-25).',
);
export type ComplaintNotedV1 = EventOf<typeof ComplaintNotedV1>;
