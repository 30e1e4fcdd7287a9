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
    return Array.from({ length: count }, () =>
      bytesOf({
        method: 'POST',
        path: '/api/complaint-intake/submissions',
        headers: { authorization: `Bearer ${this.token}`, 'idempotency-key': randomUUID() },
        body: submission(this.#chance),
      }),
    );
  }

  /** Answers with the id of the matter that was made. */
  async send(bytes: Buffer, lane: number): Promise<string> {
    const line = this.lines[lane];
    if (line === undefined) throw new Error(`no connection ${lane}`);
    const { matters } = JSON.parse(mustSucceed(await line.ask(bytes)).toString()) as { matters: [{ id: string }] };
    return matters[0].id;
  }

  close(): void {
    for (const line of this.lines) line.close();
  }
}
