import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField } from '../fields.js';

export const MediationEndToldV1 = contract(
  'complaint-intake.mediation-end-told',
  1,
  Type.Object({
    matterId: Type.String(),
    epoch: Type.Integer({ minimum: 1 }),
    by: Type.String(),
    at: instantField,
  }),
  'Both sides were told that the mediation ended (C-14).',
);
export type MediationEndToldV1 = EventOf<typeof MediationEndToldV1>;
