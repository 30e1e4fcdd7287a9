import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField } from '../fields.js';

export const ResultToldV1 = contract(
  'complaint-intake.result-told',
  1,
  Type.Object({
    matterId: Type.String(),
    epoch: Type.Integer({ minimum: 1 }),
    basis: Type.String({ maxLength: 400 }),
    by: Type.String(),
    at: instantField,
  }),
  'The submitter was told the result, because of this law or agreement (C-21, C-27).',
);
export type ResultToldV1 = EventOf<typeof ResultToldV1>;
