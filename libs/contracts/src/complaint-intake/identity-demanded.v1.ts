import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { dueField, instantField } from '../fields.js';

export const IdentityDemandedV1 = contract(
  'complaint-intake.identity-demanded',
  1,
  Type.Object({
    matterId: Type.String(),
    epoch: Type.Integer({ minimum: 1 }),
    dueBy: dueField,
    by: Type.String(),
    at: instantField,
  }),
  'The complainant must show who they are by then (F26-4, C-03).',
);
export type IdentityDemandedV1 = EventOf<typeof IdentityDemandedV1>;
