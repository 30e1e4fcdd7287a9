import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { dueField, instantField } from '../fields.js';

export const MediationResumedV1 = contract(
  'complaint-intake.mediation-resumed',
  1,
  Type.Object({
    matterId: Type.String(),
    epoch: Type.Integer({ minimum: 1 }),
    endBy: dueField,
    by: Type.String(),
    at: instantField,
  }),
  'Testing or appraisal is over: the mediation has to end by then (C-12).',
);
export type MediationResumedV1 = EventOf<typeof MediationResumedV1>;
