import { read, send } from './http.js';
import type { ImportJob, RefusedRow } from './import-types.js';

const base = '/api/complaint-intake/imports';

export async function startImport(file: File, key: string): Promise<{ id: string }> {
  const headers = { 'Content-Type': file.type || 'application/octet-stream', 'Idempotency-Key': key };
  const response = await send(`${base}?name=${encodeURIComponent(file.name)}`, { method: 'POST', headers, body: file });
  return (await response.json()) as { id: string };
}

export const listImports = (signal?: AbortSignal) => read<{ items: ImportJob[] }>(base, {}, signal);
export const getImport = (id: string, signal?: AbortSignal) => read<ImportJob>(`${base}/${id}`, {}, signal);
export const progressAddress = (id: string) => `${base}/${id}/progress`;
export const refusedFileAddress = (id: string) => `${base}/${id}/refused.csv`;
export const listRefusals = (id: string, cursor: string | undefined, signal?: AbortSignal) =>
  read<{ items: RefusedRow[]; next?: string | null }>(`${base}/${id}/refusals`, { cursor }, signal);
