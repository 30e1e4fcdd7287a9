import { compare } from '#libs/duplicates/src/compare.js';
import type { Described } from '#libs/duplicates/src/described.js';
import { searchKeys } from '#libs/duplicates/src/index-keys.js';
import { sameParty } from '#libs/duplicates/src/party.js';
import type { MatterKind } from '../../complaint/domain/complaint.moves.js';
import type { NumberedSubmission } from '../reading/read-row.js';

/** A matter that is registered, or that a row of the same batch is about to become. */
export type Target = { readonly matterId: string } | { readonly row: number; readonly kind: MatterKind };

/** A matter that a row may repeat. */
export interface Lead {
  readonly kind: MatterKind;
  readonly target: Target;
  /** Held here and not over: what is told now can go on its file. */
  readonly open: boolean;
  readonly said: readonly Described[];
}

/** A row's submission as it is compared, and what the cell has that is near to it. */
export interface Candidate {
  readonly submission: NumberedSubmission;
  readonly described: Described;
  readonly near: readonly Lead[];
}

export type WorkOrders = Map<string, { readonly title: string; readonly respondent: string }>;

export type Decision =
  /** Unsure where something may be the same: registered, and people look. */
  | { readonly is: 'new'; readonly unsure: boolean }
  /** Comes a second time. */
  | { readonly is: 'already' }
  /** Its number belongs to another work order. */
  | { readonly is: 'number-taken' }
  | { readonly is: 'duplicate'; readonly of: readonly Target[] };

/**
 * Says of each row, in their order, whether it is new, known, or surely a duplicate, by the comparison that a form is held to as well (C-20). Only of the same kind and of
 * matters not over, so that nothing new is lost in an old file. Nobody looks at what is sure: the respondent must be the same, or the old number named. What may be one
 * otherwise is for people to merge.
 */
export function decide(candidates: readonly Candidate[], workOrders: WorkOrders): Decision[] {
  const batch = new Map<number, Lead[]>();
  return candidates.map((candidate, row) => {
    const decision = decideOne(candidate, leadsOf(candidate, batch), workOrders);
    if (decision.is === 'new') remember(candidate, (kind) => ({ row, kind }), { batch, workOrders });
    if (decision.is === 'duplicate') remember(candidate, (_kind, index) => decision.of[index]!, { batch, workOrders });
    return decision;
  });
}

export const kindsOf = ({ kind }: Pick<NumberedSubmission, 'kind'>): readonly MatterKind[] =>
  kind === 'both' ? ['complaint', 'report'] : [kind];

const leadsOf = ({ near, described }: Candidate, batch: ReadonlyMap<number, readonly Lead[]>): readonly Lead[] => [
  ...near,
  ...new Set(searchKeys(described).flatMap((key) => batch.get(key) ?? [])),
];

function decideOne({ submission, described }: Candidate, leads: readonly Lead[], workOrders: WorkOrders): Decision {
  const same = workOrders.get(submission.outsideNumber);
  if (same !== undefined) {
    const another = same.title !== submission.title && same.respondent !== submission.respondent.name;
    return { is: another ? 'number-taken' : 'already' };
  }
  const kinds = kindsOf(submission);
  const speaking = leads
    .map((lead) => ({ lead, ...likest({ ...described, kind: kinds.includes(lead.kind) ? lead.kind : described.kind }, lead) }))
    .filter(({ verdict }) => verdict !== 'other')
    .toSorted((a, b) => b.score - a.score);
  const targets = kinds.map((kind) => speaking.find(({ lead, sure }) => sure && lead.open && lead.kind === kind)?.lead.target);
  if (targets.every((target) => target !== undefined)) return { is: 'duplicate', of: targets };
  return { is: 'new', unsure: speaking.length > 0 };
}

const likest = (asked: Described, { said }: Lead) =>
  said
    .map((other) => {
      const { score, verdict } = compare(asked, other);
      const one = other.numbers.has(asked.names) || sameParty(asked.party, other.party) === 1;
      return { score, verdict, sure: verdict === 'same' && one };
    })
    .reduce((best, each) => (each.score > best.score ? each : best));

interface Remembered {
  readonly batch: Map<number, Lead[]>;
  readonly workOrders: WorkOrders;
}

function remember(
  { submission, described }: Candidate,
  targetOf: (kind: MatterKind, index: number) => Target,
  { batch, workOrders }: Remembered,
): void {
  const { outsideNumber, title, respondent } = submission;
  workOrders.set(outsideNumber, { title, respondent: respondent.name });
  for (const [index, kind] of kindsOf(submission).entries()) {
    const lead = { kind, target: targetOf(kind, index), open: true, said: [{ ...described, kind }] };
    for (const key of searchKeys(described)) batch.set(key, [...(batch.get(key) ?? []), lead]);
  }
}
