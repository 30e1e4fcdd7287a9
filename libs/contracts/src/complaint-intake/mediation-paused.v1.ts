import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField } from '../fields.js';

export const MediationPausedV1 = contract(
  'complaint-intake.mediation-paused',
  1,
  Type.Object({
    matterId: Type.String(),
    epoch: Type.Integer({ minimum: 1 }),
    by: Type.String(),
    at: instantField,
  }),
  'Testing or appraisal began: the clock of the mediation stands still (C-12).',
);
export type MediationPausedV1 = EventOf<typeof MediationPausedV1>;
