import { bodyOf, client, onceAt } from './client.js';
import type { components } from './generated/schema.js';

type Schemas = components['schemas'];
const base = '/api/complaint-intake/complaints/{id}';
const at = (id: string, version: number, key: string) => ({ params: { path: { id }, header: onceAt(key, version) } });

/** 本地区的下级区划 */
export const listDivisions = () => bodyOf(client.GET('/api/complaint-intake/divisions'));

/** 提示 */
export const getHints = (id: string, penaltyFen: number) =>
  bodyOf(client.GET(`${base}/hints`, { params: { path: { id }, query: { penaltyFen } } }));

/** 分送 */
export const distributeMatter = (id: string, body: Schemas['DistributeMatterRequest'], version: number, key: string) =>
  bodyOf(client.POST(`${base}/distribution`, { ...at(id, version, key), body }));
export const returnToIntake = (id: string, body: Schemas['ReturnToIntakeRequest'], version: number, key: string) =>
  bodyOf(client.POST(`${base}/return-to-intake`, { ...at(id, version, key), body }));
/** 告知去向 */
export const redirectSubmitter = (id: string, body: Schemas['RedirectSubmitterRequest'], version: number, key: string) =>
  bodyOf(client.POST(`${base}/redirection`, { ...at(id, version, key), body }));
export const withdrawSubmission = (id: string, body: Schemas['WithdrawSubmissionRequest'], version: number, key: string) =>
  bodyOf(client.POST(`${base}/withdrawal`, { ...at(id, version, key), body }));

interface Demand {
  items: string;
  dueOn?: string;
}
/** What is to be shown is typed one to a line. */
export const demandIdentity = (id: string, { items, dueOn }: Demand, version: number, key: string) => {
  const lines = items.split('\n').map((line) => line.trim());
  const body = { items: lines.filter((line) => line !== ''), ...(dueOn ? { dueOn } : {}) };
  return bodyOf(client.POST(`${base}/identity-demand`, { ...at(id, version, key), body }));
};
export const noteIdentity = (id: string, body: Schemas['NoteIdentityRequest'], version: number, key: string) =>
  bodyOf(client.POST(`${base}/identity-proof`, { ...at(id, version, key), body }));

/** 调解 */
export const offerMediation = (id: string, { delegatedTo }: Schemas['OfferMediationRequest'], version: number, key: string) =>
  bodyOf(client.POST(`${base}/mediation`, { ...at(id, version, key), body: delegatedTo ? { delegatedTo } : {} }));
export const recordConsent = (id: string, body: Schemas['RecordMediationConsentRequest'], version: number, key: string) =>
  bodyOf(client.POST(`${base}/mediation/consents`, { ...at(id, version, key), body }));
/** A test stops the clock of the mediation, its result lets it go on (C-12, R-006). */
const ofMediation = { deadline: 'mediate', ground: 'testing' } as const;
export const pauseMediation = (id: string, body: { paper: string }, version: number, key: string) =>
  bodyOf(client.POST(`${base}/deadline-pauses`, { ...at(id, version, key), body: { ...ofMediation, ...body } }));
export const resumeMediation = (id: string, body: { paper: string }, version: number, key: string) =>
  bodyOf(client.POST(`${base}/deadline-resumptions`, { ...at(id, version, key), body: { ...ofMediation, ...body } }));
export const endMediation = (id: string, body: Schemas['EndMediationRequest'], version: number, key: string) =>
  bodyOf(client.POST(`${base}/mediation/end`, { ...at(id, version, key), body }));
export const tellMediationEnd = (id: string, body: Schemas['TellMediationEndRequest'], version: number, key: string) =>
  bodyOf(client.POST(`${base}/mediation/end-notice`, { ...at(id, version, key), body }));
export const openLead = (id: string, body: Schemas['OpenLeadRequest'], version: number, key: string) =>
  bodyOf(client.POST(`${base}/leads`, { ...at(id, version, key), body }));

/** 拆分 */
export const splitMatter = (id: string, body: Schemas['SplitMatterRequest'], version: number, key: string) =>
  bodyOf(client.POST(`${base}/split`, { ...at(id, version, key), body }));

export const tellResult = (id: string, body: Schemas['TellResultRequest'], version: number, key: string) =>
  bodyOf(client.POST(`${base}/result-notice`, { ...at(id, version, key), body }));
export const flagExtortion = (id: string, { facts, policePaper }: Schemas['FlagExtortionRequest'], version: number, key: string) =>
  bodyOf(client.POST(`${base}/extortion-flag`, { ...at(id, version, key), body: { facts, ...(policePaper ? { policePaper } : {}) } }));
