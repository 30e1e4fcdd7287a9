import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField } from '../fields.js';

export const LeadOpenedV1 = contract(
  'complaint-intake.lead-opened',
  1,
  Type.Object({
    matterId: Type.String(),
    epoch: Type.Integer({ minimum: 1 }),
    reportId: Type.String(),
    by: Type.String(),
    at: instantField,
  }),
  'What was found in the mediation goes on as a report of its own (C-15).',
);
export type LeadOpenedV1 = EventOf<typeof LeadOpenedV1>;
