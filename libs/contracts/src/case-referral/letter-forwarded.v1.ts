import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { decisionKindField, instantField, paperField, regionField } from '../fields.js';

export const LetterForwardedV1 = contract(
  'case-referral.letter-forwarded',
  1,
  Type.Object({
    letterId: Type.String(),
    matterId: Type.String(),
    from: regionField,
    to: regionField,
    decision: Type.Object({ kind: decisionKindField, to: regionField, paper: paperField }),
    by: Type.String(),
    at: instantField,
  }),
  'A letter about who handles the matter, sent on to the region that holds it: only the holder acts on it.',
);
export type LetterForwardedV1 = EventOf<typeof LetterForwardedV1>;
