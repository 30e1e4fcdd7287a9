import { Injectable } from '@nestjs/common';
import type { Described } from '#libs/duplicates/src/described.js';
import type { Tx } from '#libs/persistence/src/transactions.js';
import { DuplicateIndex, describe, type Found } from '../../complaint/persistence/duplicate-index.js';
import { ReporterVault } from '../../complaint/persistence/reporter-vault.js';
import type { NumberedSubmission } from '../reading/read-row.js';
import { type Decision, decide, kindsOf, type Lead, type WorkOrders } from './decide.js';

interface Row {
  readonly submission: NumberedSubmission;
  readonly oldNumber?: string;
}

const workOrders = `
  select outside_number as number, content ->> 'title' as title, content -> 'respondent' ->> 'name' as respondent
  from complaint where outside_number = any($1)
  union all
  select outside_number, content ->> 'title', content -> 'respondent' ->> 'name' from linked_submission where outside_number = any($1)`;

const over: readonly string[] = ['closed', 'redirected', 'withdrawn'];

/** Recognises what this cell has already, by the rule that a form is held to as well. It compares fingerprints of phones, never numbers. */
@Injectable()
export class Duplicates {
  constructor(
    private readonly vault: ReporterVault,
    private readonly index: DuplicateIndex,
  ) {}

  /** Holds the numbers until the end of the transaction, so that a form with the same number waits for it. */
  async decide(rows: readonly Row[], tx: Tx): Promise<Decision[]> {
    if (rows.length === 0) return [];
    const numbers = rows.map(({ submission }) => submission.outsideNumber);
    await this.hold(numbers, tx);
    const asked = rows.map((row) => this.described(row));
    const near = await this.index.findAll(asked, tx);
    const candidates = rows.map(({ submission }, at) => ({
      submission,
      described: asked[at]!,
      near: (near[at] ?? []).map(leadOf),
    }));
    return decide(candidates, await this.known(numbers, tx));
  }

  /** One order for all, so that two that hold several numbers never wait for each other. */
  private async hold(numbers: readonly string[], tx: Tx): Promise<void> {
    await tx.query(
      `select pg_advisory_xact_lock(hashtext('outside-number'), hash) from (select distinct hashtext(n) as hash from unnest($1::text[]) n order by 1) held`,
      [numbers],
    );
  }

  private async known(numbers: readonly string[], tx: Tx): Promise<WorkOrders> {
    const rows: { number: string; title: string; respondent: string }[] = await tx.query(workOrders, [numbers]);
    return new Map(rows.map(({ number, ...said }) => [number, said]));
  }

  private described({ submission, oldNumber }: Row): Described {
    const [kind = 'complaint'] = kindsOf(submission);
    const said = { ...submission, kind, ...(oldNumber === undefined ? {} : { names: oldNumber }) };
    return describe(said, this.vault.fingerprint(submission.reporter?.phone));
  }
}

const leadOf = ({ id, state, custody, content, said }: Found): Lead => ({
  ...{ kind: content.kind, target: { matterId: id }, said },
  open: custody.state === 'held' && !over.includes(state),
});
