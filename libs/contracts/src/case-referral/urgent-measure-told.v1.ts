import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { dueField, instantField, measureKindField, measureStateField, regionField, sealedField } from '../fields.js';
import { measureDetails } from '../matter-content.js';

export const UrgentMeasureToldV1 = contract(
  'case-referral.urgent-measure-told',
  1,
  Type.Object({
    measureId: Type.String(),
    matterId: Type.String(),
    region: regionField,
    to: regionField,
    epoch: Type.Integer({ minimum: 2 }),
    kind: measureKindField,
    takenAt: instantField,
    state: measureStateField,
    dealWithBy: Type.Optional(dueField),
    details: sealedField(measureDetails),
    at: instantField,
  }),
  'A supplement to a hand-over: whoever holds the matter now learns of the measure, its list sealed to them, and deals with it (P-13).',
);
export type UrgentMeasureToldV1 = EventOf<typeof UrgentMeasureToldV1>;
