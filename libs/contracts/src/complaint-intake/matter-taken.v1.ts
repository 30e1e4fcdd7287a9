import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { dueField, instantField, sealedField } from '../fields.js';
import { matterContent } from '../matter-content.js';

export const MatterTakenV1 = contract(
  'complaint-intake.matter-taken',
  1,
  Type.Object({
    matterId: Type.String(),
    handOverId: Type.String(),
    epoch: Type.Integer({ minimum: 2 }),
    kind: Type.String(),
    mayForward: Type.Boolean(),
    decideBy: dueField,
    content: sealedField(matterContent),
    at: instantField,
  }),
  'The new holder took the matter from the dossier of an accepted hand-over.',
);
export type MatterTakenV1 = EventOf<typeof MatterTakenV1>;
