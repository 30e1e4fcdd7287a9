import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField, regionField } from '../fields.js';

export const LetterRefusedV1 = contract(
  'case-referral.letter-refused',
  1,
  Type.Object({
    letterId: Type.String(),
    matterId: Type.String(),
    from: regionField,
    to: regionField,
    why: Type.String(),
    at: instantField,
  }),
  'A letter that was sent on could not go on file where the matter is held: the code of the rule says why, and the sender’s officers see it.',
);
export type LetterRefusedV1 = EventOf<typeof LetterRefusedV1>;
