import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField, regionField } from '../fields.js';

export const FileOfferedAgainV1 = contract(
  'case-referral.file-offered-again',
  1,
  Type.Object({
    handOverId: Type.String(),
    matterId: Type.String(),
    from: regionField,
    to: regionField,
    fileId: Type.String(),
    by: Type.String(),
    at: instantField,
  }),
  'The sender looked at its copy of a file that the receiver put aside, and asks the receiver to fetch it anew.',
);
export type FileOfferedAgainV1 = EventOf<typeof FileOfferedAgainV1>;
