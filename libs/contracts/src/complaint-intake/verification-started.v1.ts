import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { dueField, instantField } from '../fields.js';

export const VerificationStartedV1 = contract(
  'complaint-intake.verification-started',
  1,
  Type.Object({
    matterId: Type.String(),
    epoch: Type.Integer({ minimum: 1 }),
    verifyBy: dueField,
    by: Type.String(),
    at: instantField,
  }),
  'The holder verifies the leads of a report (核查, C-19).',
);
export type VerificationStartedV1 = EventOf<typeof VerificationStartedV1>;
