import { setTimeout as pause } from 'node:timers/promises';
import { type Region, regions } from '#libs/domain/src/region.js';
import { CellClient, type RunningCells } from '../../cell-client.js';
import { type Answer, Clerk, NeverAnswered, type Steps } from './clerk.js';
import type { Acknowledged, Ledger } from './ledger.js';

export interface Thing {
  readonly state: string;
  readonly version: number;
}

export interface Change {
  readonly region: Region;
  readonly role: string;
  /** Where it is read; what is done to it lies below. */
  readonly path: string;
  readonly verb: string;
  readonly body?: object;
  /** States in which it is done; in any other there is nothing to do any more. */
  readonly from: readonly string[];
  readonly tells: Pick<Acknowledged, 'service' | 'type' | 'aggregate'>;
}

const roles = ['operator', 'unit-head', 'liaison', 'intake', 'officer'] as const;
const between = 250;

/** Those who work in the three regions, and how they go about a change: read, decide, and anew when somebody was quicker. */
export class Office {
  private constructor(
    private readonly clerks: ReadonlyMap<string, Clerk>,
    readonly ledger: Ledger,
    private readonly over: AbortSignal,
  ) {}

  static async open({ cells, accounts }: RunningCells, ledger: Ledger, steps: Steps): Promise<Office> {
    const clerks = new Map<string, Clerk>();
    for (const region of regions) {
      const url = cells.find((cell) => cell.region === region)?.url ?? '';
      for (const role of roles) {
        const account = accounts.find((each) => each.region === region && each.roles.includes(role));
        const { token } = await CellClient.signIn(url, account?.username ?? '', account?.password ?? '');
        clerks.set(`${region}/${role}`, new Clerk(url, token, steps));
      }
    }
    return new Office(clerks, ledger, steps.over);
  }

  as(region: Region, role: string): Clerk {
    const clerk = this.clerks.get(`${region}/${role}`);
    if (clerk === undefined) throw new Error(`no ${role} in ${region}`);
    return clerk;
  }

  /** Reads until the thing is there in one of these states: what comes over the log comes when it comes. */
  async until(region: Region, role: string, path: string, states: readonly string[]): Promise<Thing> {
    for (;;) {
      const answer = await this.as(region, role).get(path);
      const thing = answer.ok ? (answer.body as unknown as Thing) : undefined;
      if (thing !== undefined && states.includes(thing.state)) return thing;
      if (!answer.ok && answer.status !== 404) throw new Error(`${path} answered ${answer.status} ${answer.code}`);
      await this.wait(`${region} ${path} never became ${states.join(' or ')}; it is ${thing?.state ?? 'unknown there'}`);
    }
  }

  /** True where the change was made; false where the thing had gone on by then. */
  async change({ region, role, path, verb, body = {}, from, tells }: Change): Promise<boolean> {
    for (;;) {
      const seen = await this.as(region, role).get(path);
      if (!seen.ok) throw new Error(`${path} answered ${seen.status} ${seen.code}`);
      const { state, version } = seen.body as unknown as Thing;
      if (!from.includes(state)) return false;
      const answer = await this.as(region, role).post(`${path}/${verb}`, body, version);
      if (answer.ok) {
        this.ledger.promise({ ...tells, region, above: version, upTo: Number(answer.body['version']) });
        return true;
      }
      this.ledger.count(`refused ${answer.code}`);
      if (answer.status !== 409 && answer.status !== 412) throw new Error(`${path}/${verb} answered ${answer.status} ${answer.code}`);
      await this.wait(`${path}/${verb} is refused again and again (${answer.code})`);
    }
  }

  async wait(what: string): Promise<void> {
    if (this.over.aborted) throw new NeverAnswered(what);
    await pause(between);
  }
}

export const refusedWith = (answer: Answer, status: number): boolean => !answer.ok && answer.status === status;
