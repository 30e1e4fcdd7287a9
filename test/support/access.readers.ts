import type { Action } from '#libs/auth/src/actions.js';
import { decide } from '#libs/auth/src/policy.js';
import { type Role, roles } from '#libs/auth/src/principal.js';
import type { AccessCell } from './access.cells.js';
import { type KnownMatter, reporterForm, secretsIn } from './access.matters.js';
import { forAll, table } from './access.table.js';
import type { Answer } from './caller.js';

/** Region, role, path, and how policy and answer disagree. */
export type Fault = readonly string[];
export interface Item {
  readonly id: string;
  readonly title?: string | null;
}
type Items = Answer<{ items?: Item[] }>;
export const idsOf = ({ body }: Items): string[] => body.items?.map(({ id }) => id) ?? [];
export const textOf = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body));

/** One officer of one region, and what the policy says they may see of the matters that there are. */
export class Reader {
  constructor(
    readonly cell: AccessCell,
    readonly role: Role,
    private readonly matters: readonly KnownMatter[],
  ) {}

  get caller() {
    return this.cell.as(this.role);
  }

  may(action: Action, matter?: KnownMatter): boolean {
    const resource = matter === undefined ? undefined : { ...matter, region: this.cell.region };
    return decide(this.cell.principal(this.role), action, resource).allowed;
  }

  /** The status that the policy wants where no single matter is asked for. */
  wanted(action: Action): 200 | 403 {
    return this.may(action) ? 200 : 403;
  }

  sees(action: Action): KnownMatter[] {
    return this.matters.filter((each) => this.may(action, each));
  }

  readsOf(action: Action): KnownMatter[] {
    return this.sees(action).filter((each) => this.may('matter.read-content', each));
  }

  /** Every matter for news coordinators, whose sight differs by state; every second one, and not the same, for each of the others. */
  get looksAt(): KnownMatter[] {
    return this.matters.filter(({ index }) => this.role === 'news-coordinator' || (index + roles.indexOf(this.role)) % 2 === 0);
  }

  fault(what: string, how: string): Fault {
    return [this.cell.region, this.role, what, how];
  }

  expects(what: string, wanted: unknown, answered: unknown): Fault[] {
    return wanted === answered ? [] : [this.fault(what, `policy: ${wanted}, answered ${answered}`)];
  }

  differs(what: string, expected: readonly KnownMatter[], found: readonly string[]): Fault[] {
    const name = (id: string) => this.matters.find((each) => each.id === id)?.index ?? id;
    const ids = expected.map(({ id }) => id);
    const tooMuch = found.filter((id) => !ids.includes(id));
    const missing = ids.filter((id) => !found.includes(id));
    return [
      ...(tooMuch.length === 0 ? [] : [this.fault(what, `policy denies ${tooMuch.map(name)}`)]),
      ...(missing.length === 0 ? [] : [this.fault(what, `policy allows ${missing.map(name)}`)]),
    ];
  }

  /** What an answer tells of matters whose content this reader may not read, and of anybody who reported. */
  leaks(what: string, body: unknown, readable = (matter: KnownMatter) => this.may('matter.read-content', matter)): Fault[] {
    const text = textOf(body);
    const told = new Set(secretsIn(text).map(({ index }) => index));
    const hidden = this.matters.filter((each) => told.has(each.index) && !readable(each));
    const people = reporterForm.exec(text);
    return [
      ...hidden.map(({ index, fate, origin }) => this.fault(what, `tells of matter ${index} (${fate}, ${origin})`)),
      ...(people === null ? [] : [this.fault(what, `tells ${people[0]}`)]),
    ];
  }

  /** An answer with matters in it: 403 where the policy allows none at all, else exactly those that it allows. */
  async lists(what: string, action: Action, path: string, expected = this.sees(action)): Promise<Fault[]> {
    const answer = await this.caller.get<{ items?: Item[] }>(path);
    const wrong = this.expects(what, this.wanted(action), answer.status);
    return wrong.length > 0 ? wrong : [...this.differs(what, expected, idsOf(answer)), ...this.leaks(what, answer.body)];
  }

  /** What is hidden must answer like what does not exist, and what is denied like what is denied. */
  sameAs(unknown: Answer<object>, answer: Answer<object>, what: string): Fault[] {
    const shape = ({ status, body, headers }: Answer<object>) =>
      JSON.stringify([status, { ...body, instance: '' }, headers.get('content-type'), headers.get('etag')]);
    if (shape(answer) === shape(unknown)) return [];
    return [this.fault(what, `answers ${shape(answer).slice(0, 120)} and not ${shape(unknown).slice(0, 120)}`)];
  }
}

export const readersIn = (cells: readonly AccessCell[], matters: readonly KnownMatter[]): Reader[] =>
  cells.flatMap((cell) => roles.map((role) => new Reader(cell, role, matters)));

/** Lets everybody look; a table of the disagreements, empty where there are none. */
export async function everybody(readers: readonly Reader[], look: (reader: Reader) => Promise<Fault[]>): Promise<string> {
  return table((await forAll(readers, 6, look)).flat());
}
