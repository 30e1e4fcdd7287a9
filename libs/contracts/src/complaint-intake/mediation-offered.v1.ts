import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField } from '../fields.js';

export const MediationOfferedV1 = contract(
  'complaint-intake.mediation-offered',
  1,
  Type.Object({
    matterId: Type.String(),
    epoch: Type.Integer({ minimum: 1 }),
    delegatedTo: Type.Optional(Type.String({ maxLength: 200 })),
    by: Type.String(),
    at: instantField,
  }),
  'The holder asks both sides for their consent to a mediation (C-11).',
);
export type MediationOfferedV1 = EventOf<typeof MediationOfferedV1>;
