import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence/src/transactions.js';
import type { MatterKind } from '../../complaint/domain/complaint.moves.js';
import { ReporterVault } from '../../complaint/persistence/reporter-vault.js';
import { respondentKey } from '../../complaint/persistence/respondent-key.js';
import type { NumberedSubmission } from '../reading/read-row.js';
import { type Candidate, type Decision, decide, type Known } from './decide.js';

interface WorkOrder {
  readonly number: string;
  readonly id: string;
  readonly kind: MatterKind;
  readonly closed: boolean;
  readonly title: string;
  readonly respondent: string;
}

const workOrders = `
  select c.outside_number as number, c.id, c.kind, c.state = 'closed' as closed, c.content ->> 'title' as title, c.content -> 'respondent' ->> 'name' as respondent
  from complaint c where c.outside_number = any($1)
  union all
  select l.outside_number, c.id, c.kind, c.state = 'closed', l.content ->> 'title', l.content -> 'respondent' ->> 'name'
  from linked_submission l join complaint c on c.id = l.matter_id where l.outside_number = any($1)
  order by id`;

const callers = `select id, kind, respondent_key as respondent, phone_mac as phone from complaint
  where (respondent_key, phone_mac) in (select * from unnest($1::text[], $2::text[])) and state not in ('closed', 'redirected', 'withdrawn') order by id`;

/** Recognises what this cell has already. It compares fingerprints of phones, never numbers. */
@Injectable()
export class Duplicates {
  constructor(private readonly vault: ReporterVault) {}

  /** Holds the numbers until the end of the transaction, so that a form with the same number waits for it. */
  async decide(rows: readonly { submission: NumberedSubmission; oldNumber?: string }[], tx: Tx): Promise<Decision[]> {
    if (rows.length === 0) return [];
    await this.hold(
      rows.map(({ submission }) => submission.outsideNumber),
      tx,
    );
    const callersOf = rows.map(({ submission }) => this.callerOf(submission));
    const candidates = rows.map((row, index): Candidate => ({ ...row, callerKey: keyOf(callersOf[index]) }));
    return decide(
      candidates,
      await this.known(
        candidates,
        callersOf.filter((caller) => caller !== undefined),
        tx,
      ),
    );
  }

  /** One order for all, so that two that hold several numbers never wait for each other. */
  private async hold(numbers: readonly string[], tx: Tx): Promise<void> {
    await tx.query(
      `select pg_advisory_xact_lock(hashtext('outside-number'), hash) from (select distinct hashtext(n) as hash from unnest($1::text[]) n order by 1) held`,
      [numbers],
    );
  }

  private async known(candidates: readonly Candidate[], wanted: readonly Caller[], tx: Tx): Promise<Known> {
    const known: Known = { workOrders: new Map(), byNumber: new Map(), byCaller: new Map() };
    const numbers = candidates.flatMap(({ submission, oldNumber }) => [
      submission.outsideNumber,
      ...(oldNumber === undefined ? [] : [oldNumber]),
    ]);
    const orders: WorkOrder[] = await tx.query(workOrders, [numbers]);
    for (const { number, id, kind, closed, title, respondent } of orders) {
      known.workOrders.set(number, { title, respondent });
      if (!closed) known.byNumber.set(number, [...(known.byNumber.get(number) ?? []), { kind, target: { matterId: id } }]);
    }
    const columns = [wanted.map(({ respondent }) => respondent), wanted.map(({ phone }) => phone)];
    const found: (Caller & { id: string; kind: MatterKind })[] = wanted.length === 0 ? [] : await tx.query(callers, columns);
    for (const { id, kind, ...caller } of found) {
      const key = keyOf(caller) ?? '';
      known.byCaller.set(key, [...(known.byCaller.get(key) ?? []), { kind, target: { matterId: id } }]);
    }
    return known;
  }

  private callerOf(submission: NumberedSubmission): Caller | undefined {
    const phone = this.vault.fingerprint(submission.reporter?.phone);
    return phone === null ? undefined : { respondent: respondentKey(submission), phone };
  }
}

interface Caller {
  readonly respondent: string;
  readonly phone: string;
}

const keyOf = (caller: Caller | undefined) => (caller === undefined ? undefined : `${caller.phone}|${caller.respondent}`);
