import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField } from '../fields.js';

export const MediationStartedV1 = contract(
  'complaint-intake.mediation-started',
  1,
  Type.Object({
    matterId: Type.String(),
    epoch: Type.Integer({ minimum: 1 }),
    by: Type.String(),
    at: instantField,
  }),
  'Both sides consented: the mediation begins (C-11).',
);
export type MediationStartedV1 = EventOf<typeof MediationStartedV1>;
