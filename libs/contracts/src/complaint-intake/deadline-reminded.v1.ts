import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField } from '../fields.js';

export const DeadlineRemindedV1 = contract(
  'complaint-intake.deadline-reminded',
  1,
  Type.Object({
    matterId: Type.String(),
    epoch: Type.Integer({ minimum: 1 }),
    what: Type.String(),
    ruleId: Type.String(),
    due: instantField,
    mark: Type.Union([Type.Literal('half'), Type.Literal('early'), Type.Literal('late'), Type.Literal('last-day')]),
    at: instantField,
  }),
  'A deadline of the holder comes near (R-008).',
);
export type DeadlineRemindedV1 = EventOf<typeof DeadlineRemindedV1>;
