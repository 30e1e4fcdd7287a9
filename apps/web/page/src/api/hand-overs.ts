import { bodyOf, client, once, onceAt } from './client.js';
import type { components } from './generated/schema.js';
import type { IncomingHandOver, OutgoingHandOver } from './types.js';

type Schemas = components['schemas'];

const sent = '/api/case-referral/outgoing-hand-overs/{id}';
const received = '/api/case-referral/incoming-hand-overs/{id}';

export const getOutgoing = (id: string) => bodyOf(client.GET(sent, { params: { path: { id } } })) as Promise<OutgoingHandOver>;
export const getIncoming = (id: string) =>
  bodyOf(client.GET(received, { params: { path: { id } } })) as unknown as Promise<IncomingHandOver>;

export const draftReferral = (body: Schemas['DraftReferralRequest'], key: string) =>
  bodyOf(client.POST('/api/case-referral/outgoing-hand-overs', { params: { header: once(key) }, body }));

const at = (id: string, version: number, key: string) => ({ params: { path: { id }, header: onceAt(key, version) } });

export const approveReferral = (id: string, version: number, key: string) => bodyOf(client.POST(`${sent}/approval`, at(id, version, key)));
export const rejectReferral = (id: string, body: Schemas['RejectReferralRequest'], version: number, key: string) =>
  bodyOf(client.POST(`${sent}/rejection`, { ...at(id, version, key), body }));
export const withdrawReferral = (id: string, version: number, key: string) =>
  bodyOf(client.POST(`${sent}/withdrawal`, at(id, version, key)));
/** 撤回 */
export const recallHandOver = (id: string, version: number, key: string) => bodyOf(client.POST(`${sent}/recall`, at(id, version, key)));

/** 签收 */
export const signHandOver = (id: string, version: number, key: string) =>
  bodyOf(client.POST(`${received}/signature`, at(id, version, key)));
/** 接办 */
export const acceptHandOver = (id: string, version: number, key: string) =>
  bodyOf(client.POST(`${received}/acceptance`, at(id, version, key)));
/** 退回 */
export const returnHandOver = (id: string, body: Schemas['ReturnHandOverRequest'], version: number, key: string) =>
  bodyOf(client.POST(`${received}/return`, { ...at(id, version, key), body }));
/** 提出管辖异议 */
export const objectToHandOver = (id: string, body: Schemas['ObjectToHandOverRequest'], version: number, key: string) =>
  bodyOf(client.POST(`${received}/objection`, { ...at(id, version, key), body }));
