import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { dueField, instantField, regionField } from '../fields.js';

export const ReferralDraftedV1 = contract(
  'case-referral.referral-drafted',
  1,
  Type.Object({
    handOverId: Type.String(),
    matterId: Type.String(),
    from: regionField,
    to: regionField,
    epoch: Type.Integer({ minimum: 1 }),
    approveBy: dueField,
    by: Type.String(),
    at: instantField,
  }),
  'Somebody proposes to hand the matter over (转办, 待审批).',
);
export type ReferralDraftedV1 = EventOf<typeof ReferralDraftedV1>;
