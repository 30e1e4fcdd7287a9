import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField } from '../fields.js';

export const DeadlineOverdueV1 = contract(
  'complaint-intake.deadline-overdue',
  1,
  Type.Object({
    matterId: Type.String(),
    epoch: Type.Integer({ minimum: 1 }),
    what: Type.String(),
    ruleId: Type.String(),
    due: instantField,
    at: instantField,
  }),
  'A deadline of the holder has passed: its unit head must know (R-008).',
);
export type DeadlineOverdueV1 = EventOf<typeof DeadlineOverdueV1>;
