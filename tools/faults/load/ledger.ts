import type { Region } from '#libs/domain/src/region.js';

/** A command that was answered with yes, and the one event by which its effect shows. */
export interface Acknowledged {
  readonly region: Region;
  readonly service: 'complaint-intake' | 'case-referral';
  readonly type: string;
  readonly aggregate: string;
  /** Its sequence lies above the version that was known and not above the one that was answered. */
  readonly above: number;
  readonly upTo: number;
}

/** What the clerks were promised, and what went wrong for them. */
export class Ledger {
  readonly acknowledged: Acknowledged[] = [];
  readonly failures: string[] = [];
  readonly told: Record<string, number> = {};

  promise(entry: Acknowledged): void {
    this.acknowledged.push(entry);
    this.count(entry.type);
  }

  count(what: string): void {
    this.told[what] = (this.told[what] ?? 0) + 1;
  }

  fail(what: string): void {
    this.failures.push(what);
  }
}
