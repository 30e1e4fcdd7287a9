import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { dossierFiles } from '../dossier-files.js';
import { dueField, instantField, numberField, pastField, regionField, returnsField, sealedField } from '../fields.js';
import { handOverNote, matterContent, reporterData } from '../matter-content.js';

export const HandOverOfferedV1 = contract(
  'case-referral.hand-over-offered',
  1,
  Type.Object({
    handOverId: Type.String(),
    matterId: Type.String(),
    from: regionField,
    to: regionField,
    number: numberField,
    kind: Type.String(),
    returns: returnsField,
    past: Type.Optional(pastField),
    designated: Type.Optional(Type.Boolean()),
    receivedAt: instantField,
    signBy: dueField,
    note: sealedField(handOverNote),
    content: sealedField(matterContent),
    reporter: Type.Optional(sealedField(reporterData)),
    files: Type.Optional(sealedField(dossierFiles)),
    /** Absent where there are none. */
    fileCount: Type.Optional(Type.Integer({ minimum: 1 })),
    by: Type.String(),
    at: instantField,
  }),
  'The matter is in transit: the dossier is on its way, sealed to the receiver.',
);
export type HandOverOfferedV1 = EventOf<typeof HandOverOfferedV1>;
