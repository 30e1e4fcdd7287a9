import { bodyOf, client, once, onceAt } from './client.js';
import type { components } from './generated/schema.js';

type Schemas = components['schemas'];

const dispute = '/api/case-referral/disputes/{id}';

export const getDispute = (id: string) => bodyOf(client.GET(dispute, { params: { path: { id } } }));

/** 提出管辖争议 */
export const raiseDispute = (body: Schemas['RaiseDisputeRequest'], key: string) =>
  bodyOf(client.POST('/api/case-referral/disputes', { params: { header: once(key) }, body }));

const at = (id: string, version: number, key: string) => ({ params: { path: { id }, header: onceAt(key, version) } });

/** 报请共同上级 */
export const reportDispute = (id: string, body: Schemas['ReportDisputeRequest'], version: number, key: string) =>
  bodyOf(client.POST(`${dispute}/report`, { ...at(id, version, key), body }));

/** 登记指定管辖文书或协议 */
export const recordLetter = (body: Schemas['RecordLetterRequest'], key: string) =>
  bodyOf(client.POST('/api/case-referral/letters', { params: { header: once(key) }, body }));

/** 核准 */
export const approveDecision = (id: string, version: number, key: string) =>
  bodyOf(client.POST(`${dispute}/approval`, at(id, version, key)));
