import { randomUUID } from 'node:crypto';
import { Chance } from '../data/chance.js';
import { submission } from '../data/submissions.js';
import { bytesOf, HttpLine, mustSucceed } from './http-line.js';

/** Operators who register, each over a connection of their own. */
export class Registering {
  readonly #chance = new Chance(1);

  private constructor(
    private readonly lines: readonly HttpLine[],
    private readonly token: string,
  ) {}

  static async open(url: string, token: string, clients: number): Promise<Registering> {
    return new Registering(await Promise.all(Array.from({ length: clients }, () => HttpLine.open(url))), token);
  }

  requests(count: number): Buffer[] {
    return Array.from({ length: count }, () => this.post('submissions', submission(this.#chance)));
  }

  /** What each operator sends for one caller: the submission, and before it, where it is to be checked, what was typed. */
  calls(count: number, checked: boolean): Buffer[][] {
    return Array.from({ length: count }, () => {
      const body = submission(this.#chance);
      return [...(checked ? [this.post('duplicate-checks', typedOf(body))] : []), this.post('submissions', body)];
    });
  }

  async sendAll(call: readonly Buffer[], lane: number): Promise<void> {
    for (const bytes of call) await this.ask(bytes, lane);
  }

  /** Answers with the id of the matter that was made. */
  async send(bytes: Buffer, lane: number): Promise<string> {
    const { matters } = JSON.parse((await this.ask(bytes, lane)).toString()) as { matters: [{ id: string }] };
    return matters[0].id;
  }

  private async ask(bytes: Buffer, lane: number): Promise<Buffer> {
    const line = this.lines[lane];
    if (line === undefined) throw new Error(`no connection ${lane}`);
    return mustSucceed(await line.ask(bytes));
  }

  private post(path: string, body: object): Buffer {
    const headers = { authorization: `Bearer ${this.token}`, 'idempotency-key': randomUUID() };
    return bytesOf({ method: 'POST', path: `/api/complaint-intake/${path}`, headers, body });
  }

  close(): void {
    for (const line of this.lines) line.close();
  }
}

/** The part of a submission that duplicates are looked for by. */
const typedOf = ({ kind, rightType, title, facts, respondent, place, reporter }: ReturnType<typeof submission>) => ({
  ...{ kind, rightType, title, facts, place, phone: reporter.phone },
  respondent: { name: respondent.name },
});
