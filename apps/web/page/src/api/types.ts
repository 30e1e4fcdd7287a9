/** Shapes of what the services answer, as the page reads them. */
export type Region = 'beijing' | 'tianjin' | 'hebei';
export const regions: readonly Region[] = ['beijing', 'tianjin', 'hebei'];

export interface Me {
  accountId: string;
  username: string;
  name: string;
  region: Region;
  roles: string[];
  unit: string | null;
  allowed: string[];
}

export type MatterKind = 'complaint' | 'report';
export type MatterState = 'registered' | 'accepted' | 'refused' | 'verifying' | 'answered' | 'closed';
export type CustodyState = 'held' | 'frozen' | 'in-transit' | 'moved' | 'closed';
export type Consent = 'none' | 'forward' | 'forward-with-identity';

export interface AsOf {
  /** null until this copy has caught up with the log for the first time. */
  caughtUpAt: string | null;
  ageSeconds: number | null;
}

export interface Custody {
  state: CustodyState;
  epoch: number;
  to?: Region;
  disputed: boolean;
}

export interface Due {
  ruleId: string;
  /** The first instant that is too late. */
  due: string;
  provisional: boolean;
}

/** A clock of one region, which must act. */
export interface Clock extends Due {
  what: 'decide' | 'verify' | 'approve' | 'sign' | 'return';
  region: Region;
}

export interface Respondent {
  name: string;
  contact?: string;
  address?: string;
  phone?: string;
}

export interface Place {
  code?: string;
  text: string;
}

export interface MatterLine {
  id: string;
  number: string;
  kind: MatterKind;
  rightType: string;
  channel: string;
  urgency: string;
  origin: Region;
  holder: Region;
  state: MatterState;
  custody: Custody;
  /** null: this region has no link to the matter and does not read what it says. */
  title: string | null;
  respondent: Respondent | null;
  place: Place | null;
  receivedAt: string;
  updatedAt: string;
  next?: Clock;
  overdue: boolean;
  openHandOver?: { id: string; direction: 'outgoing' | 'incoming'; state: string };
  mine: boolean;
}

export interface CustodyStep {
  region: Region;
  epoch: number;
  from: string;
  to?: string;
  how: 'registered' | 'taken';
  handOverId?: string;
}

export interface HandOverLine {
  id: string;
  from: Region;
  to: Region;
  number?: { epoch: number; attempt: number };
  outgoing: { state: OutgoingState; version: number } | null;
  incoming: { state: IncomingState; version: number } | null;
  signBy?: string;
  returnBy?: string;
  ground?: string;
}

export interface TimelineEvent {
  eventId: string;
  at: string;
  region: Region;
  service: string;
  type: string;
  actor: string;
  data: Record<string, unknown>;
  causationId?: string;
  correlationId?: string;
  /** Its region told what only another may tell: it counts for nothing. */
  ignored?: boolean;
}

export interface Deadline extends Clock {
  met?: string;
  /** What it waited for could no longer come, or was taken as given. */
  lapsed?: string;
  overdue: boolean;
  handOverId?: string;
}

export interface MatterView extends MatterLine {
  facts: string | null;
  request: string | null;
  consent?: Consent;
  linked: { id: string; number: string }[];
  custodyChain: CustodyStep[];
  handOvers: HandOverLine[];
  timeline: TimelineEvent[];
  versions: { complaint?: { region: Region; version: number } };
  digest: string;
  deadlines: Deadline[];
  asOf: AsOf;
}

export type OutgoingState =
  | 'drafted'
  | 'approved'
  | 'in-transit'
  | 'accepted'
  | 'returned'
  | 'recalled'
  | 'withdrawn'
  | 'rejected'
  | 'voided';
export type IncomingState = 'delivered' | 'signed' | 'accepted' | 'returned' | 'recalled';

export interface Reporter {
  name: string;
  phone?: string;
  address?: string;
  idType?: string;
  idNumber?: string;
}

export interface MatterContent {
  rightType: string;
  channel: string;
  outsideNumber?: string;
  urgency: string;
  confidential: boolean;
  title: string;
  facts: string;
  request?: string;
  respondent: Respondent;
  place: Place;
  consent: Consent;
  receivedAt: string;
}

export interface Complaint {
  id: string;
  number: string;
  kind: MatterKind;
  state: MatterState;
  custody: Custody & { region: Region; version: number; returns: Partial<Record<Region, number>> };
  content: MatterContent;
  reporter: Reporter | null;
  deadlines: Due[];
  version: number;
}

export interface OutgoingHandOver {
  id: string;
  matterId: string;
  to: Region;
  state: OutgoingState;
  reason: string;
  draftedBy: string;
  approveBy: Due;
  recall?: 'asked' | 'won' | 'lost';
  end?: { outcome: string; ground?: string; reason?: string };
  version: number;
}

export interface IncomingHandOver {
  id: string;
  matterId: string;
  from: Region;
  state: IncomingState;
  note: { reason: string };
  signBy: Due;
  returnBy?: Due;
  reporterShared: boolean;
  version: number;
}
