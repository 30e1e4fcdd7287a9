import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { dueField, instantField } from '../fields.js';

export const ComplaintAnsweredV1 = contract(
  'complaint-intake.complaint-answered',
  1,
  Type.Object({
    matterId: Type.String(),
    epoch: Type.Integer({ minimum: 1 }),
    result: Type.String(),
    tellBy: Type.Optional(dueField),
    by: Type.String(),
    at: instantField,
  }),
  'The holder answered: the result of its work is on file.',
);
export type ComplaintAnsweredV1 = EventOf<typeof ComplaintAnsweredV1>;
