import { setTimeout as pause } from 'node:timers/promises';
import type { Region } from '#libs/domain/src/region.js';
import { CellClient, Refused } from '../cell-client.js';
import { UserError } from '../user-error.js';
import type { CustodyFact, HandOverFact, ReplicaFact } from './facts.js';

export interface ServiceFacts {
  readonly now: string;
  readonly caughtUpAt: string | null;
  readonly oldestUnsent: string | null;
  readonly parked: number;
  readonly parkedMatters: readonly string[];
}

export interface AuditFacts {
  readonly checked: number;
  readonly broken: readonly { readonly place: string; readonly entryId: string }[];
  readonly next?: string;
}

interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

export const auditedServices = ['web', 'complaint-intake', 'case-referral', 'case-status'] as const;
export type AuditedService = (typeof auditedServices)[number];

const patience = 60_000;
const between = 500;

/** One cell as its administrator sees it. A service that is just restarting is asked again for a minute: reading twice harms nobody. */
export class CellDesk {
  constructor(
    readonly region: Region,
    private readonly client: CellClient,
    /** Matters in one answer. */
    private readonly limit = 2_000,
  ) {}

  static async signIn(region: Region, url: string, { user, password }: { user: string; password: string }): Promise<CellDesk> {
    return new CellDesk(region, await CellClient.signIn(url, user, password));
  }

  service(name: AuditedService): Promise<ServiceFacts> {
    return this.ask(`/api/${name}/doctor`);
  }

  audit(name: AuditedService, after: string): Promise<AuditFacts> {
    return this.ask(`/api/${name}/doctor/audit?after=${after}`);
  }

  custody(ids?: readonly string[]): AsyncGenerator<CustodyFact> {
    return this.all<CustodyFact>('complaint-intake/doctor/custody', ids);
  }

  handOvers(ids?: readonly string[]): AsyncGenerator<{ readonly matterId: string; readonly handOvers: readonly HandOverFact[] }> {
    return this.all('case-referral/doctor/hand-overs', ids);
  }

  replicas(ids?: readonly string[]): AsyncGenerator<ReplicaFact> {
    return this.all<ReplicaFact>('case-status/doctor/replicas', ids);
  }

  leave(report: object): Promise<{ readonly id: string }> {
    return this.client.post('/api/case-status/doctor/reports', report);
  }

  private async *all<T>(path: string, ids?: readonly string[]): AsyncGenerator<T> {
    const some = ids === undefined ? '' : `&ids=${ids.join(',')}`;
    for (let after = ''; ; ) {
      const page = await this.ask<Page<T>>(`/api/${path}?limit=${this.limit}${some}${after === '' ? '' : `&after=${after}`}`);
      yield* page.items;
      if (page.next === undefined) return;
      after = page.next;
    }
  }

  private async ask<T>(path: string): Promise<T> {
    for (const end = Date.now() + patience; ; await pause(between)) {
      try {
        return await this.client.get<T>(path);
      } catch (failure) {
        if (failure instanceof Refused && failure.status < 500) throw failure;
        if (Date.now() > end) throw new UserError(`${this.region}: ${(failure as Error).message}`);
      }
    }
  }
}
