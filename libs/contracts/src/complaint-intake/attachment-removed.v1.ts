import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField } from '../fields.js';

export const AttachmentRemovedV1 = contract(
  'complaint-intake.attachment-removed',
  1,
  Type.Object({
    matterId: Type.String(),
    epoch: Type.Integer({ minimum: 1 }),
    attachmentId: Type.String(),
    by: Type.String(),
    at: instantField,
  }),
  'The holder took a file off the matter before it was handed over. The record of it stays.',
);
export type AttachmentRemovedV1 = EventOf<typeof AttachmentRemovedV1>;
