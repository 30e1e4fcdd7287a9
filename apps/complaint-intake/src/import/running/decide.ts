import type { MatterKind } from '../../complaint/domain/complaint.moves.js';
import type { NumberedSubmission } from '../reading/read-row.js';

/** A row's submission with what it is recognised by. */
export interface Candidate {
  readonly submission: NumberedSubmission;
  readonly oldNumber?: string | undefined;
  /** The caller's phone and the respondent, as a key; absent where the caller left no phone. */
  readonly callerKey?: string | undefined;
}

/** A matter that is registered, or that a row of the same batch is about to become. */
export type Target = { readonly matterId: string } | { readonly row: number; readonly kind: MatterKind };

export interface Lead {
  readonly kind: MatterKind;
  readonly target: Target;
}

/** What the cell knows of the numbers and callers of a batch. Leads point to matters that are not closed, the oldest first. */
export interface Known {
  readonly workOrders: Map<string, { readonly title: string; readonly respondent: string }>;
  readonly byNumber: Map<string, readonly Lead[]>;
  readonly byCaller: Map<string, readonly Lead[]>;
}

export type Decision =
  | { readonly is: 'new' }
  /** Comes a second time. */
  | { readonly is: 'already' }
  /** Its number belongs to another work order. */
  | { readonly is: 'number-taken' }
  | { readonly is: 'duplicate'; readonly of: readonly Target[] };

/**
 * Says of each row, in their order, whether it is new, known, or a duplicate: the same caller on the same respondent, or one that names its old number. Only of the
 * same kind and of matters not closed, so that nothing new is lost in an old file (C-20). What looks alike otherwise is for people to merge.
 */
export function decide(candidates: readonly Candidate[], known: Known): Decision[] {
  return candidates.map((candidate, row) => {
    const decision = decideOne(candidate, known);
    if (decision.is === 'new') remember(candidate, (kind) => ({ row, kind }), known);
    if (decision.is === 'duplicate') remember({ ...candidate, callerKey: undefined }, (_kind, index) => decision.of[index]!, known);
    return decision;
  });
}

export const kindsOf = ({ kind }: Pick<NumberedSubmission, 'kind'>): readonly MatterKind[] =>
  kind === 'both' ? ['complaint', 'report'] : [kind];

function decideOne({ submission, oldNumber, callerKey }: Candidate, known: Known): Decision {
  const same = known.workOrders.get(submission.outsideNumber);
  if (same !== undefined) {
    const another = same.title !== submission.title && same.respondent !== submission.respondent.name;
    return { is: another ? 'number-taken' : 'already' };
  }
  const leads = [...((oldNumber && known.byNumber.get(oldNumber)) || []), ...((callerKey && known.byCaller.get(callerKey)) || [])];
  const targets = kindsOf(submission).map((kind) => leads.find((lead) => lead.kind === kind)?.target);
  return targets.every((target) => target !== undefined) ? { is: 'duplicate', of: targets } : { is: 'new' };
}

function remember({ submission, callerKey }: Candidate, targetOf: (kind: MatterKind, index: number) => Target, known: Known): void {
  const { outsideNumber, title, respondent } = submission;
  const leads = kindsOf(submission).map((kind, index) => ({ kind, target: targetOf(kind, index) }));
  known.workOrders.set(outsideNumber, { title, respondent: respondent.name });
  known.byNumber.set(outsideNumber, leads);
  if (callerKey !== undefined) known.byCaller.set(callerKey, [...(known.byCaller.get(callerKey) ?? []), ...leads]);
}
