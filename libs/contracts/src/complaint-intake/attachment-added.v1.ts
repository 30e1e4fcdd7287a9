import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField } from '../fields.js';

export const AttachmentAddedV1 = contract(
  'complaint-intake.attachment-added',
  1,
  Type.Object({
    matterId: Type.String(),
    epoch: Type.Integer({ minimum: 1 }),
    attachmentId: Type.String(),
    by: Type.String(),
    at: instantField,
  }),
  'The holder put a file (附件) on the matter. What the file is stays in the cell.',
);
export type AttachmentAddedV1 = EventOf<typeof AttachmentAddedV1>;
