import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField, regionField } from '../fields.js';

export const UrgentMeasureLapsedV1 = contract(
  'case-referral.urgent-measure-lapsed',
  1,
  Type.Object({ measureId: Type.String(), matterId: Type.String(), region: regionField, at: instantField }),
  'Registered evidence was not dealt with in time: the measure ended by itself (P-13).',
);
export type UrgentMeasureLapsedV1 = EventOf<typeof UrgentMeasureLapsedV1>;
