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
export type DisputeLine = Schemas['CaseStatusDisputeResponse'];
export type Letter = Schemas['LetterResponse'];
export type Paper = Schemas['PaperResponse'];
/** What a dispute’s two regions read of it: the reasons of both. */
export type DisputeReasons = Schemas['DisputeResponse'];
export type TaskKind = MatterLine['tasks'][number];
export type TimelineEvent = Schemas['TimelineEntry'];
export type Deadline = Schemas['DeadlineResponse'];
export type AsOf = Schemas['AsOfResponse'];
export type RegionSeen = Schemas['RegionResponse'];
export type Queue = Schemas['QueueResponse'];
export type Registered = Schemas['RegisteredResponse'];
export type Reporter = Schemas['ReporterResponse'];
export type Respondent = Schemas['RespondentRequest'];
export type Submission = Schemas['RegisterSubmissionRequest'];
export type Candidate = Schemas['CandidateResponse'];
export type Elsewhere = Schemas['ElsewhereResponse'];
export type Duplicates = Schemas['DuplicatesResponse'];
export type CallerMatter = Schemas['CallerMatterResponse'];
export type KeptDraft = Schemas['SubmissionDraftResponse'];
export type DuplicateOf = Schemas['DuplicateOfRequest'];
export type DuplicateQuestion = Schemas['CheckDuplicatesRequest'];
export type ProposedAgency = Schemas['ProposedAgencyResponse'];
export type RoutingQuestion = paths['/api/complaint-intake/proposed-agency']['get']['parameters']['query'];
export type Consent = Submission['consent'];
export type Answer = Schemas['AnswerComplaintRequest'];
export type Refusal = Schemas['RefuseComplaintRequest'];
export type ReturnGround = Schemas['ReturnHandOverRequest']['ground'];
export type RefusedRow = Schemas['OpenedRowResponse'];
export type CorrectedRow = Schemas['CorrectedRow'];
export type FilePreview = Schemas['FilePreviewResponse'];
export type Layout = Schemas['LayoutResponse'];
export type NewLayout = Schemas['SaveLayoutRequest'];
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

/** What the holder has put on file of its work; of each part what the page shows. */
export interface Handling {
  identity?: { items: string[]; shown?: { note: string; at: string } };
  withdrawal?: { reason: string; at: string };
  redirection?: { to: string; text: string; at: string };
  returned?: { from: string; reason: string; at: string };
  mediation?: { delegatedTo?: string; end?: { ground: string; text: string } };
  tellBy?: Due;
  result?: { basis: string; text: string };
  extortion?: { facts: string; policePaper?: string };
}

export type Complaint = Refined<
  Schemas['ComplaintResponse'],
  {
    content: Omit<Submission, 'kind' | 'reporter' | 'receivedAt'> & { receivedAt: string; complainants?: number };
    handling: Handling;
    refusal?: Refusal;
    answer?: Answer;
  }
>;
export type OutgoingHandOver = Refined<Schemas['OutgoingHandOverResponse'], { approveBy: Due; end?: { ground?: string; reason: string } }>;
export type IncomingHandOver = Refined<
  Schemas['IncomingHandOverResponse'],
  { note: { reason: string }; content: Complaint['content']; signBy: Due; returnBy?: Due }
>;
export type HotlineSource = Schemas['SourceResponse'];
export type NewHotlineSource = Schemas['CreateSourceRequest'];
export type HotlineDelivery = Schemas['DeliveryResponse'];
