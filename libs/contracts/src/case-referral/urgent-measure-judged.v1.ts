import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField, regionField } from '../fields.js';

export const UrgentMeasureJudgedV1 = contract(
  'case-referral.urgent-measure-judged',
  1,
  Type.Object({
    measureId: Type.String(),
    matterId: Type.String(),
    region: regionField,
    approved: Type.Boolean(),
    by: Type.String(),
    at: instantField,
  }),
  'An urgent measure was approved afterwards, or was not and is lifted (P-12).',
);
export type UrgentMeasureJudgedV1 = EventOf<typeof UrgentMeasureJudgedV1>;
