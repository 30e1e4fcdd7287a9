import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { dueField, instantField } from '../fields.js';

export const DeadlineChangedV1 = contract(
  'complaint-intake.deadline-changed',
  1,
  Type.Object({
    matterId: Type.String(),
    epoch: Type.Integer({ minimum: 1 }),
    what: Type.String(),
    deadline: dueField,
    cause: Type.Union([Type.Literal('paused'), Type.Literal('resumed'), Type.Literal('extended'), Type.Literal('recounted')]),
    pauses: Type.Array(Type.Object({ ground: Type.String(), from: instantField, to: Type.Optional(instantField) })),
    extensions: Type.Array(Type.Object({ amount: Type.Integer({ minimum: 1 }), unit: Type.String(), by: Type.String(), at: instantField })),
    by: Type.String(),
    at: instantField,
  }),
  'A deadline of the holder stands still, goes on, was extended, or was counted again with a new calendar (R-005, R-006, R-007). The clock as it stands now.',
);
export type DeadlineChangedV1 = EventOf<typeof DeadlineChangedV1>;
