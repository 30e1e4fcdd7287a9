import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField } from '../fields.js';

export const PaperVoidedV1 = contract(
  'complaint-intake.paper-voided',
  1,
  Type.Object({
    matterId: Type.String(),
    paperId: Type.String(),
    form: Type.String(),
    number: Type.String(),
    by: Type.String(),
    at: instantField,
  }),
  'A paper was declared void (作废). Its number stays taken (R-110).',
);
export type PaperVoidedV1 = EventOf<typeof PaperVoidedV1>;
