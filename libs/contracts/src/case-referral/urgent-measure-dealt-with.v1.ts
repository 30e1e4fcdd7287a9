import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { disposalField, instantField, regionField } from '../fields.js';

export const UrgentMeasureDealtWithV1 = contract(
  'case-referral.urgent-measure-dealt-with',
  1,
  Type.Object({
    measureId: Type.String(),
    matterId: Type.String(),
    region: regionField,
    holder: regionField,
    epoch: Type.Integer({ minimum: 1 }),
    how: disposalField,
    by: Type.String(),
    at: instantField,
  }),
  'The evidence of a measure was dealt with (P-13): told by the holder of that epoch, whoever took the measure.',
);
export type UrgentMeasureDealtWithV1 = EventOf<typeof UrgentMeasureDealtWithV1>;
