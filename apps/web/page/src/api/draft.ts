import { bodyOf, client } from './client.js';

const address = '/api/complaint-intake/submission-draft';
const seen = (version: number) => ({ params: { header: { 'If-Match': `"${version}"` } } });

/** 自己的登记草稿：在本地区加密存放，浏览器里不留。 */
export const readDraft = () => bodyOf(client.GET(address));
export const saveDraft = (text: string, version: number) => bodyOf(client.PUT(address, { ...seen(version), body: { text } }));
export const discardDraft = (version: number) => bodyOf(client.DELETE(address, seen(version)));
