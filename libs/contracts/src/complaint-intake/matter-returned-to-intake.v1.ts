import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField } from '../fields.js';

export const MatterReturnedToIntakeV1 = contract(
  'complaint-intake.matter-returned-to-intake',
  1,
  Type.Object({
    matterId: Type.String(),
    epoch: Type.Integer({ minimum: 1 }),
    from: Type.String({ maxLength: 200 }),
    by: Type.String(),
    at: instantField,
  }),
  'The agency down the line has no power and gave the matter back to the unified intake (C-24).',
);
export type MatterReturnedToIntakeV1 = EventOf<typeof MatterReturnedToIntakeV1>;
