import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField } from '../fields.js';

export const MatterMergedV1 = contract(
  'complaint-intake.matter-merged',
  1,
  Type.Object({
    matterId: Type.String(),
    epoch: Type.Integer({ minimum: 1 }),
    into: Type.String(),
    intoNumber: Type.String(),
    by: Type.String(),
    at: instantField,
  }),
  'The matter repeats another: it was put on the file of that one and is closed, its custody with it (C-20).',
);
export type MatterMergedV1 = EventOf<typeof MatterMergedV1>;
