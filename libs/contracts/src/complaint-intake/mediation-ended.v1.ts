import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { dueField, instantField } from '../fields.js';

export const MediationEndedV1 = contract(
  'complaint-intake.mediation-ended',
  1,
  Type.Object({
    matterId: Type.String(),
    epoch: Type.Integer({ minimum: 1 }),
    ground: Type.String(),
    tellBy: dueField,
    by: Type.String(),
    at: instantField,
  }),
  'The mediation is over, by agreement or on one of the grounds of C-13; both sides are told by then (C-14).',
);
export type MediationEndedV1 = EventOf<typeof MediationEndedV1>;
