import { bodyOf, client, once, onceAt } from './client.js';
import type { CorrectedRow, NewLayout } from './types.js';

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

/** Of a text the beginning says enough; a spreadsheet is read whole or not at all. */
const previewed = (file: File): Blob => (/\.csv$/i.test(file.name) ? file.slice(0, 256 * 1024) : file);

export const previewImport = (file: File, layout: string | undefined) =>
  bodyOf(
    client.POST('/api/complaint-intake/import-previews', {
      params: { query: layout === undefined ? {} : { layout } },
      headers: { 'Content-Type': 'application/octet-stream' },
      body: previewed(file) as never,
      bodySerializer: (body: unknown) => body as Blob,
    }),
  );

export const saveLayout = (layout: NewLayout, version: number, key: string) =>
  bodyOf(client.POST('/api/complaint-intake/import-layouts', { params: { header: onceAt(key, version) }, body: layout }));

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
