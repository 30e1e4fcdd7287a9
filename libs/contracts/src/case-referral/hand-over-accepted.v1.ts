import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { dossierFiles } from '../dossier-files.js';
import { instantField, numberField, pastField, regionField, returnsField, sealedField } from '../fields.js';
import { matterContent, reporterData } from '../matter-content.js';

export const HandOverAcceptedV1 = contract(
  'case-referral.hand-over-accepted',
  1,
  Type.Object({
    handOverId: Type.String(),
    matterId: Type.String(),
    from: regionField,
    to: regionField,
    number: numberField,
    epoch: Type.Integer({ minimum: 2 }),
    kind: Type.String(),
    returns: returnsField,
    past: Type.Optional(pastField),
    receivedAt: instantField,
    content: sealedField(matterContent),
    reporter: Type.Optional(sealedField(reporterData)),
    files: Type.Optional(sealedField(dossierFiles)),
    by: Type.String(),
    at: instantField,
  }),
  'The receiver holds the matter from here on (接办), one epoch higher: the only birth of a holder.',
);
export type HandOverAcceptedV1 = EventOf<typeof HandOverAcceptedV1>;
