import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { dueField, instantField } from '../fields.js';

export const ComplaintAcceptedV1 = contract(
  'complaint-intake.complaint-accepted',
  1,
  Type.Object({
    matterId: Type.String(),
    epoch: Type.Integer({ minimum: 1 }),
    mediateBy: Type.Optional(dueField),
    by: Type.String(),
    at: instantField,
  }),
  'The holder accepts the complaint (受理, C-08).',
);
export type ComplaintAcceptedV1 = EventOf<typeof ComplaintAcceptedV1>;
