import { bodyOf, client, once } from './client.js';
import type { components } from './generated/schema.js';

type Schemas = components['schemas'];
export type Attachment = Schemas['AttachmentResponse'];
export type UploadedFile = Schemas['UploadResponse'];
export type IncomingFile = Schemas['IncomingFileResponse'];

export const uploadsAddress = '/api/complaint-intake/uploads';
const base = '/api/complaint-intake/complaints/{id}/attachments';

export const listAttachments = (id: string) => bodyOf(client.GET(base, { params: { path: { id } } }));
export const attachFile = (id: string, uploadId: string, key: string) =>
  bodyOf(client.POST(base, { params: { path: { id }, header: once(key) }, body: { uploadId } }));
export const removeAttachment = (id: string, attachmentId: string, reason: string, key: string) =>
  bodyOf(client.POST(`${base}/{attachmentId}/removal`, { params: { path: { id, attachmentId }, header: once(key) }, body: { reason } }));
export const getUpload = (id: string) => bodyOf(client.GET('/api/complaint-intake/uploads/{id}', { params: { path: { id } } }));

/** 请对方重新取回 */
export const offerFile = (id: string, fileId: string, key: string) =>
  bodyOf(
    client.POST('/api/case-referral/outgoing-hand-overs/{id}/files/{fileId}/offer', {
      params: { path: { id, fileId }, header: once(key) },
    }),
  );

/** The browser fetches these itself, as a download. */
export const attachmentAddress = (id: string, attachmentId: string) =>
  `/api/complaint-intake/complaints/${id}/attachments/${attachmentId}/content`;
export const incomingFileAddress = (id: string, fileId: string) => `/api/case-referral/incoming-hand-overs/${id}/files/${fileId}/content`;
