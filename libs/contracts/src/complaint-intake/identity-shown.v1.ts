import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField } from '../fields.js';

export const IdentityShownV1 = contract(
  'complaint-intake.identity-shown',
  1,
  Type.Object({
    matterId: Type.String(),
    epoch: Type.Integer({ minimum: 1 }),
    by: Type.String(),
    at: instantField,
  }),
  'The complainant showed who they are (C-03).',
);
export type IdentityShownV1 = EventOf<typeof IdentityShownV1>;
