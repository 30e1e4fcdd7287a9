import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField } from '../fields.js';

export const SubmitterRedirectedV1 = contract(
  'complaint-intake.submitter-redirected',
  1,
  Type.Object({
    matterId: Type.String(),
    epoch: Type.Integer({ minimum: 1 }),
    to: Type.String({ maxLength: 200 }),
    by: Type.String(),
    at: instantField,
  }),
  'The holder has no power and told the submitter which agency to go to (C-18); the matter ends.',
);
export type SubmitterRedirectedV1 = EventOf<typeof SubmitterRedirectedV1>;
