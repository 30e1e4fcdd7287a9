import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { dossierFiles, filesToSend } from '../dossier-files.js';
import { instantField, numberField, pastField, regionField, returnsField, sealedField } from '../fields.js';
import { matterContent, reporterData } from '../matter-content.js';

export const MatterFrozenV1 = contract(
  'complaint-intake.matter-frozen',
  1,
  Type.Object({
    matterId: Type.String(),
    handOverId: Type.String(),
    number: numberField,
    to: regionField,
    kind: Type.String(),
    returns: returnsField,
    past: Type.Optional(pastField),
    receivedAt: instantField,
    content: sealedField(matterContent),
    reporter: Type.Optional(sealedField(reporterData)),
    files: Type.Optional(sealedField(dossierFiles)),
    fileCount: Type.Optional(Type.Integer({ minimum: 1 })),
    ownFiles: Type.Optional(sealedField(filesToSend)),
    at: instantField,
  }),
  'The owner froze the matter for an approved hand-over and hands out the dossier, sealed to the receiver.',
);
export type MatterFrozenV1 = EventOf<typeof MatterFrozenV1>;
