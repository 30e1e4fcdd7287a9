import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField } from '../fields.js';

export const DeadlineEscalatedV1 = contract(
  'complaint-intake.deadline-escalated',
  1,
  Type.Object({
    matterId: Type.String(),
    epoch: Type.Integer({ minimum: 1 }),
    what: Type.String(),
    ruleId: Type.String(),
    due: instantField,
    to: Type.Union([Type.Literal('liaison'), Type.Literal('office')]),
    at: instantField,
  }),
  'A deadline of the holder is overdue for long: the liaisons of both regions, then the coordination office must know (R-008).',
);
export type DeadlineEscalatedV1 = EventOf<typeof DeadlineEscalatedV1>;
