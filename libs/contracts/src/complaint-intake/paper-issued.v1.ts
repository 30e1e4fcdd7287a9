import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField } from '../fields.js';

export const PaperIssuedV1 = contract(
  'complaint-intake.paper-issued',
  1,
  Type.Object({
    matterId: Type.String(),
    paperId: Type.String(),
    form: Type.String(),
    /** As it is printed. */
    number: Type.String(),
    by: Type.String(),
    at: instantField,
  }),
  'The holder issued a paper (文书) on the matter. What it says stays in the cell.',
);
export type PaperIssuedV1 = EventOf<typeof PaperIssuedV1>;
