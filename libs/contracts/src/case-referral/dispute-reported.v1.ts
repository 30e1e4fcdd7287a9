import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { dueField, instantField, paperField, regionField } from '../fields.js';

export const DisputeReportedV1 = contract(
  'case-referral.dispute-reported',
  1,
  Type.Object({
    disputeId: Type.String(),
    matterId: Type.String(),
    holder: regionField,
    other: Type.Optional(regionField),
    paper: paperField,
    designateBy: dueField,
    by: Type.String(),
    at: instantField,
  }),
  'Not agreed: the dispute lies with the common superior, who designates within the limit (P-04, P-06).',
);
export type DisputeReportedV1 = EventOf<typeof DisputeReportedV1>;
