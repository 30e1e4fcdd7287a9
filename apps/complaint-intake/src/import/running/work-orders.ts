import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence/src/transactions.js';
import type { Complaint } from '../../complaint/domain/complaint.js';
import { type Link, LinkedSubmissions } from '../../complaint/persistence/linked-submissions.js';
import { Registration } from '../../complaint/register-submission/registration.js';
import type { NumberedSubmission, RowReading } from '../reading/read-row.js';
import { type Decision, kindsOf, type Target } from './decide.js';
import { Duplicates } from './duplicates.js';

export type Submitted = Extract<RowReading, { is: 'submission' }>;

export interface Taken {
  readonly decision: Decision;
  /** What a new or a repeated one became; empty for those that were known. */
  readonly matterIds: readonly string[];
}

/** Makes matters and links of work orders, whether they came in a file or one by one; all in the transaction it is given. */
@Injectable()
export class WorkOrders {
  constructor(
    private readonly registration: Registration,
    private readonly duplicates: Duplicates,
    private readonly links: LinkedSubmissions,
  ) {}

  async take(orders: readonly Submitted[], by: string, tx: Tx): Promise<Taken[]> {
    const decisions = await this.duplicates.decide(orders, tx);
    const fresh = orders.filter((_order, index) => decisions[index]?.is === 'new').map(({ submission }) => submission);
    const registered = await this.registration.register(fresh, by, tx);
    const idsOf = idsBy(decisions, registered);
    await this.links.link(
      orders.flatMap(({ submission }, index) => linksOf(submission, decisions[index], idsOf[index] ?? [])),
      by,
      tx,
    );
    return decisions.map((decision, index) => ({ decision, matterIds: idsOf[index] ?? [] }));
  }
}

function idsBy(decisions: readonly Decision[], registered: readonly Complaint[][]): string[][] {
  const fresh = decisions.flatMap((decision, index) => (decision.is === 'new' ? [index] : []));
  const idOf = (target: Target): string => {
    if ('matterId' in target) return target.matterId;
    const matter = registered[fresh.indexOf(target.row)]?.find(({ content }) => content.kind === target.kind);
    if (matter === undefined) throw new Error('a row repeats a matter that was not registered');
    return matter.id;
  };
  return decisions.map((decision, index) => {
    if (decision.is === 'new') return (registered[fresh.indexOf(index)] ?? []).map(({ id }) => id);
    return decision.is === 'duplicate' ? decision.of.map(idOf) : [];
  });
}

const linksOf = (submission: NumberedSubmission, decision: Decision | undefined, matterIds: readonly string[]): Link[] =>
  decision?.is !== 'duplicate'
    ? []
    : matterIds.map((matterId, place) => ({ matterId, submission: ofKind(submission, place), first: place === 0 }));

export const ofKind = (submission: NumberedSubmission, place: number): NumberedSubmission => ({
  ...submission,
  kind: kindsOf(submission)[place] ?? submission.kind,
});
