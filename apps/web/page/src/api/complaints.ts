import { bodyOf, client, once, onceAt } from './client.js';
import type { Answer, Complaint, DuplicateQuestion, ProposedAgency, Refusal, RoutingQuestion, Submission } from './types.js';

const base = '/api/complaint-intake/complaints/{id}';

export const results = ['settled', 'not-settled', 'breach-found', 'no-breach-found', 'other'] as const satisfies Answer['result'][];

export const register = (body: Submission, key: string) =>
  bodyOf(client.POST('/api/complaint-intake/submissions', { params: { header: once(key) }, body }));

/** 建议主管机关 */
export const proposeAgency = (query: RoutingQuestion): Promise<ProposedAgency> =>
  bodyOf(client.GET('/api/complaint-intake/proposed-agency', { params: { query } }));

/** 查重：只比对，不保存。 */
export const checkDuplicates = (body: DuplicateQuestion, signal: AbortSignal) =>
  bodyOf(client.POST('/api/complaint-intake/duplicate-checks', { body, signal }));

/** 来电人以前的事项：只查找，不保存。 */
export const findCallerMatters = (phone: string, signal: AbortSignal) =>
  bodyOf(client.POST('/api/complaint-intake/caller-matters', { body: { phone }, signal }));
export const listDuplicates = (id: string) => bodyOf(client.GET(`${base}/duplicates`, { params: { path: { id } } }));
export const decideDuplicate = (id: string, body: { other: string; decision: 'similar' | 'different' }, key: string) =>
  bodyOf(client.POST(`${base}/duplicate-decisions`, { params: { path: { id }, header: once(key) }, body }));

export const getComplaint = (id: string): Promise<Complaint> =>
  bodyOf<unknown>(client.GET(base, { params: { path: { id } } })) as Promise<Complaint>;

export const openReporter = (id: string, reason: string, key: string) =>
  bodyOf(client.POST(`${base}/reporter-openings`, { params: { path: { id }, header: once(key) }, body: { reason } }));

const at = (id: string, version: number, key: string) => ({ params: { path: { id }, header: onceAt(key, version) } });

/** 受理 */
export const acceptComplaint = (id: string, version: number, key: string) =>
  bodyOf(client.POST(`${base}/acceptance`, at(id, version, key)));
/** 不予受理 */
export const refuseComplaint = (id: string, body: Refusal, version: number, key: string) =>
  bodyOf(client.POST(`${base}/refusal`, { ...at(id, version, key), body }));
/** 核查 */
export const startVerification = (id: string, version: number, key: string) =>
  bodyOf(client.POST(`${base}/verification`, at(id, version, key)));
export const answerComplaint = (id: string, body: Answer, version: number, key: string) =>
  bodyOf(client.POST(`${base}/answer`, { ...at(id, version, key), body }));
export const closeComplaint = (id: string, version: number, key: string) => bodyOf(client.POST(`${base}/closure`, at(id, version, key)));
