import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField, regionField } from '../fields.js';

export const FileStateChangedV1 = contract(
  'case-referral.file-state-changed',
  1,
  Type.Object({
    handOverId: Type.String(),
    matterId: Type.String(),
    from: regionField,
    to: regionField,
    fileId: Type.String(),
    state: Type.Union([Type.Literal('awaited'), Type.Literal('received'), Type.Literal('quarantined')]),
    reason: Type.Optional(Type.String({ maxLength: 40 })),
    at: instantField,
  }),
  'What became of one file of a hand-over at the receiver: it has it whole, put it aside (隔离) because it is not what the dossier says, or fetches it anew.',
);
export type FileStateChangedV1 = EventOf<typeof FileStateChangedV1>;
