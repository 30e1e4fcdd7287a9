import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { countField, instantField, sealedField } from '../fields.js';
import { matterContent } from '../matter-content.js';

export const MatterSplitV1 = contract(
  'complaint-intake.matter-split',
  1,
  Type.Object({
    matterId: Type.String(),
    epoch: Type.Integer({ minimum: 1 }),
    attempt: countField,
    parts: Type.Array(Type.String(), { minItems: 1 }),
    content: sealedField(matterContent),
    by: Type.String(),
    at: instantField,
  }),
  'The holder divided the matter (C-02): each part is a new matter, and with what remains they add up to the whole.',
);
export type MatterSplitV1 = EventOf<typeof MatterSplitV1>;
