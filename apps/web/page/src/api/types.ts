import type { components, paths } from './generated/schema.js';

/** What the services promise in their OpenAPI document, by the names that the page uses; refined where the document says only “object”. */
type Schemas = components['schemas'];

export type Me = Schemas['MeResponse'];
export type Region = Me['region'];
export const regions: readonly Region[] = ['beijing', 'tianjin', 'hebei'];

export type MatterLine = Schemas['MatterLine'];
export type MatterView = Schemas['MatterResponse'];
export type MatterKind = MatterLine['kind'];
export type MatterState = MatterLine['state'];
export type CustodyState = Schemas['CustodyLine']['state'];
export type CustodyStep = Schemas['CustodyStep'];
export type HandOverLine = Schemas['HandOverResponse'];
export type TimelineEvent = Schemas['TimelineEntry'];
export type Deadline = Schemas['DeadlineResponse'];
export type AsOf = Schemas['AsOfResponse'];
export type RegionSeen = Schemas['RegionResponse'];
export type Queue = Schemas['QueueResponse'];
export type Registered = Schemas['RegisteredResponse'];
export type Reporter = Schemas['ReporterResponse'];
export type Respondent = Schemas['RespondentRequest'];
export type Submission = Schemas['RegisterSubmissionRequest'];
export type ProposedAgency = Schemas['ProposedAgencyResponse'];
export type RoutingQuestion = paths['/api/complaint-intake/proposed-agency']['get']['parameters']['query'];
export type Consent = Submission['consent'];
export type Answer = Schemas['AnswerComplaintRequest'];
export type Refusal = Schemas['RefuseComplaintRequest'];
export type ReturnGround = Schemas['ReturnHandOverRequest']['ground'];
export type ImportJob = Schemas['ImportJobResponse'];
export type RuleUpload = Schemas['LoadRulesRequest'];
export type RulePreview = Schemas['PreviewResponse'];
export type RuleLine = Schemas['RuleLine'];
export type LoadedRules = Schemas['LoadedFileResponse'];
export type ParkedMessage = Schemas['ParkedResponse'];
export type ParkedDetail = Schemas['ParkedDetailResponse'];

/** A due date, whoever must act. `due` is the first instant that is too late. */
export type Due = Pick<Schemas['DueResponse'], 'ruleId' | 'due' | 'provisional'>;

type Refined<Whole, Parts> = Omit<Whole, keyof Parts> & Parts;

export type Complaint = Refined<
  Schemas['ComplaintResponse'],
  { content: Omit<Submission, 'kind' | 'reporter' | 'receivedAt'> & { receivedAt: string }; refusal?: Refusal; answer?: Answer }
>;
export type OutgoingHandOver = Refined<Schemas['OutgoingHandOverResponse'], { approveBy: Due; end?: { ground?: string; reason: string } }>;
export type IncomingHandOver = Refined<
  Schemas['IncomingHandOverResponse'],
  { note: { reason: string }; content: Complaint['content']; signBy: Due; returnBy?: Due }
>;
