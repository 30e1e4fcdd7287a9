import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { dueField, instantField } from '../fields.js';

export const SubmissionLinkedV1 = contract(
  'complaint-intake.submission-linked',
  1,
  Type.Object({
    matterId: Type.String(),
    channel: Type.String(),
    receivedAt: instantField,
    // Both or neither: with new facts the clock of this epoch restarts at the last report.
    epoch: Type.Optional(Type.Integer({ minimum: 1 })),
    decideBy: Type.Optional(dueField),
    by: Type.String(),
    at: instantField,
  }),
  'A later submission of the same matter was linked instead of being registered again (C-20).',
);
export type SubmissionLinkedV1 = EventOf<typeof SubmissionLinkedV1>;
