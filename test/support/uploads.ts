import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import type { Caller } from './caller.js';

const tus = { 'tus-resumable': '1.0.0' };
const base = '/api/complaint-intake';

export interface Uploaded {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly bytes: number;
  readonly received: number;
  readonly file?: { readonly kind: string; readonly sha256: string; readonly endingFits: boolean; readonly scan: string };
  readonly refusal?: { readonly code: string; readonly what: string; readonly title: string };
}

const authorised = ({ token }: Caller) => ({ ...tus, authorization: `Bearer ${token}` });

/** The first step of the tus protocol. */
export async function beginUpload(caller: Caller, name: string, bytes: number): Promise<{ status: number; id: string; body: string }> {
  const metadata = `filename ${Buffer.from(name).toString('base64')}`;
  const headers = { ...authorised(caller), 'upload-length': String(bytes), 'upload-metadata': metadata };
  const answer = await fetch(`${caller.url}${base}/uploads`, { method: 'POST', headers });
  return { status: answer.status, id: answer.headers.get('location')?.split('/').at(-1) ?? '', body: await answer.text() };
}

export async function uploadOffset(caller: Caller, id: string): Promise<number | undefined> {
  const answer = await fetch(`${caller.url}${base}/uploads/${id}`, { method: 'HEAD', headers: authorised(caller) });
  return answer.status === 200 ? Number(answer.headers.get('upload-offset')) : undefined;
}

export function sendUpload(caller: Caller, id: string, offset: number, body: Uint8Array<ArrayBuffer> | string): Promise<Response> {
  const headers = { ...authorised(caller), 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' };
  return fetch(`${caller.url}${base}/uploads/${id}`, { method: 'PATCH', headers, body });
}

/** Sends these bytes as the beginning of more, then the line breaks. */
export async function brokenOff(caller: Caller, id: string, beginning: Buffer): Promise<void> {
  const headers = { ...authorised(caller), 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' };
  const request = httpRequest(`${caller.url}${base}/uploads/${id}`, { method: 'PATCH', headers });
  const closed = new Promise((resolve) => request.once('close', resolve));
  request.on('error', () => request.destroy());
  request.write(beginning, () => request.destroy());
  await closed;
}

export async function uploaded(caller: Caller, name: string, bytes: Buffer): Promise<Uploaded> {
  const { id, status, body } = await beginUpload(caller, name, bytes.length);
  if (status !== 201) throw new Error(`the upload was not begun: ${status} ${body}`);
  const answer = await sendUpload(caller, id, 0, new Uint8Array(bytes));
  if (answer.status !== 204) throw new Error(`the upload was not taken: ${answer.status} ${await answer.text()}`);
  return (await caller.get<Uploaded>(`${base}/uploads/${id}`)).body;
}

export interface Attached {
  readonly attachmentId: string;
  readonly version: number;
  readonly code?: string;
}

export const attach = (caller: Caller, matterId: string, uploadId: string, key: string = randomUUID()) =>
  caller.post<Attached>(`${base}/complaints/${matterId}/attachments`, { uploadId }, { 'idempotency-key': key });

/** Uploads a file and puts it on a matter. */
export async function attached(caller: Caller, matterId: string, name: string, bytes: Buffer): Promise<Attached> {
  const { id } = await uploaded(caller, name, bytes);
  const { status, body } = await attach(caller, matterId, id);
  if (status !== 201) throw new Error(`not attached: ${status} ${JSON.stringify(body)}`);
  return body;
}

export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly endingFits: boolean;
  readonly scan: string;
  readonly origin: string;
  readonly arrived: boolean;
  readonly handedOver: boolean;
  readonly removed?: { readonly by: string; readonly reason: string };
}

export async function attachmentsOf(caller: Caller, matterId: string): Promise<readonly Attachment[]> {
  const { status, body } = await caller.get<{ items: Attachment[] }>(`${base}/complaints/${matterId}/attachments`);
  if (status !== 200) throw new Error(`no attachments: ${status}`);
  return body.items;
}

export function download({ url, token }: Caller, matterId: string, id: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}${base}/complaints/${matterId}/attachments/${id}/content`, {
    headers: { authorization: `Bearer ${token}`, ...headers },
  });
}
