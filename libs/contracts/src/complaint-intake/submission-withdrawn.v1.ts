import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField } from '../fields.js';

export const SubmissionWithdrawnV1 = contract(
  'complaint-intake.submission-withdrawn',
  1,
  Type.Object({
    matterId: Type.String(),
    epoch: Type.Integer({ minimum: 1 }),
    ends: Type.Boolean(),
    by: Type.String(),
    at: instantField,
  }),
  'The submitter does not go on with it (C-13). A complaint ends; the leads of a report live on.',
);
export type SubmissionWithdrawnV1 = EventOf<typeof SubmissionWithdrawnV1>;
