import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { dueField, instantField } from '../fields.js';

export const MatterDistributedV1 = contract(
  'complaint-intake.matter-distributed',
  1,
  Type.Object({
    matterId: Type.String(),
    epoch: Type.Integer({ minimum: 1 }),
    desk: Type.Object({ kind: Type.String(), division: Type.String(), name: Type.String({ maxLength: 200 }) }),
    reportBackBy: dueField,
    by: Type.String(),
    at: instantField,
  }),
  'The unified intake gave the matter to an agency down the line of its region (F26-3, C-24); the region goes on holding it.',
);
export type MatterDistributedV1 = EventOf<typeof MatterDistributedV1>;
