import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { dueField, instantField, measureKindField, regionField } from '../fields.js';

export const UrgentMeasureRecordedV1 = contract(
  'case-referral.urgent-measure-recorded',
  1,
  Type.Object({
    measureId: Type.String(),
    matterId: Type.String(),
    region: regionField,
    epoch: Type.Integer({ minimum: 1 }),
    kind: measureKindField,
    takenAt: instantField,
    approveBy: dueField,
    dealWithBy: Type.Optional(dueField),
    by: Type.String(),
    at: instantField,
  }),
  'An urgent measure on evidence was taken and waits for its approval (P-12); where, by whom and on what stays with those who handle the matter.',
);
export type UrgentMeasureRecordedV1 = EventOf<typeof UrgentMeasureRecordedV1>;
