import { bodyOf, client, lineFetch, once, onceAt } from './client.js';
import type { components } from './generated/schema.js';

type Schemas = components['schemas'];
export type Paper = Schemas['MatterPaperResponse'];
export type PaperForm = Schemas['PaperFormResponse'];
export type PaperField = Schemas['PaperFieldResponse'];
export type PromiseCard = Schemas['PromiseCardResponse'];
type Draft = Schemas['DraftRequest'];

const base = '/api/complaint-intake/complaints/{id}/papers';

export const listPapers = (id: string) => bodyOf(client.GET(base, { params: { path: { id } } }));
/** 制发文书 */
export const issuePaper = (id: string, body: Draft, key: string) =>
  bodyOf(client.POST(base, { params: { path: { id }, header: once(key) }, body }));
/** 作废文书 */
export const voidPaper = (id: string, { id: paperId, version }: Paper, reason: string, key: string) =>
  bodyOf(client.POST(`${base}/{paperId}/voiding`, { params: { path: { id, paperId }, header: onceAt(key, version) }, body: { reason } }));
export const getPromiseCard = (id: string): Promise<PromiseCard> =>
  bodyOf(client.GET('/api/complaint-intake/complaints/{id}/promise-card', { params: { path: { id } } }));

export const paperAddress = (id: string, paperId: string, as: 'pdf' | 'docx') =>
  `/api/complaint-intake/complaints/${id}/papers/${paperId}/${as}`;

const previewAddress = (id: string) => `/api/complaint-intake/complaints/${id}/paper-previews`;
const json = { 'content-type': 'application/json' };

/** Shows a PDF in a tab of its own, where the browser can print it. The tab is opened at once: after an answer a browser would not allow it. */
async function inOwnTab(request: Request): Promise<void> {
  const tab = window.open('', '_blank');
  try {
    const address = URL.createObjectURL(await (await lineFetch(request)).blob());
    if (tab === null) window.location.assign(address);
    else tab.location.replace(address);
  } catch (failure) {
    tab?.close();
    throw failure;
  }
}

const absolute = (address: string) => new URL(address, window.location.href);

export const showPreview = (id: string, draft: Draft) =>
  inOwnTab(new Request(absolute(previewAddress(id)), { method: 'POST', headers: json, body: JSON.stringify(draft) }));
export const showPaper = (id: string, paperId: string) => inOwnTab(new Request(absolute(paperAddress(id, paperId, 'pdf'))));
