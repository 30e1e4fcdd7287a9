import { bodyOf, client, once } from './client.js';
import type { CorrectedRow } from './types.js';

const base = '/api/complaint-intake/imports';

/** Sends the file as it is. What browsers call its type depends on the machine, so it goes as plain bytes. */
export const startImport = (file: File, layout: string | undefined, key: string) =>
  bodyOf(
    client.POST(base, {
      params: { query: { name: file.name, ...(layout === undefined ? {} : { layout }) }, header: once(key) },
      headers: { 'Content-Type': 'application/octet-stream' },
      body: file as never,
      bodySerializer: (body: unknown) => body as File,
    }),
  );

export const listLayouts = () => bodyOf(client.GET('/api/complaint-intake/import-layouts'));

export const listImports = () => bodyOf(client.GET(base));
export const getImport = (id: string) => bodyOf(client.GET(`${base}/{id}`, { params: { path: { id } } }));
export const listRefusals = (id: string, cursor: string | undefined) =>
  bodyOf(client.GET(`${base}/{id}/refusals`, { params: { path: { id }, query: cursor === undefined ? {} : { cursor } } }));

export const listDoubts = (id: string, cursor: string | undefined) =>
  bodyOf(client.GET(`${base}/{id}/doubts`, { params: { path: { id }, query: cursor === undefined ? {} : { cursor } } }));

/** With the cells, who called among them: each opening is written down. */
export const openRefused = (id: string, cursor: string | undefined) =>
  bodyOf(client.GET(`${base}/{id}/refused`, { params: { path: { id }, query: cursor === undefined ? {} : { cursor } } }));

export const correctRefused = (id: string, rows: CorrectedRow[], key: string) =>
  bodyOf(client.POST(`${base}/{id}/corrections`, { params: { path: { id }, header: once(key) }, body: { rows } }));

/** Addresses that the browser opens by itself. */
export const progressAddress = (id: string) => `${base}/${id}/progress`;
export const refusedFileAddress = (id: string) => `${base}/${id}/refused.csv`;
