import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Statement } from '../place/service-words.js';

/** Statements that belong to one request, in their order: one round trip each. */
export type Script = readonly Pick<Statement, 'text' | 'values'>[];

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const ticket = /\b([A-Z]{2}-[A-Z]{2}-\d{4}-)(\d{7})\b/g;

/** The transactions among recorded statements that have a statement of this kind in them. */
export function transactionsWith(sign: RegExp, statements: readonly Statement[]): Script[] {
  const open = new Map<number, Statement[]>();
  const found: Script[] = [];
  for (const statement of statements) {
    if (/^(start transaction|begin)/i.test(statement.text)) open.set(statement.connection, []);
    const mine = open.get(statement.connection);
    mine?.push(statement);
    if (mine === undefined || !/^commit/i.test(statement.text)) continue;
    open.delete(statement.connection);
    if (mine.some(({ text }) => sign.test(text))) found.push(mine);
  }
  return found;
}

/** The same statements with ids and ticket numbers of their own, so that they can run again. Made before the clock starts. */
export function anew(script: Script, number: number): Script {
  const ids = new Map<string, string>();
  const freshId = (id: string) => {
    const fresh = ids.get(id) ?? randomUUID();
    ids.set(id, fresh);
    return fresh;
  };
  const tickets = (_all: string, letters: string, old: string) => letters + String((Number(old) + 10 * number) % 1e7).padStart(7, '0');
  const fresh = (value: unknown) => (typeof value === 'string' ? value.replaceAll(uuid, freshId).replaceAll(ticket, tickets) : value);
  return script.map(({ text, values }) => ({ text, values: values.map(fresh) }));
}

/** Connections through which scripts run as a service's pool runs them, without a service. */
export class BarePool {
  private constructor(private readonly clients: readonly pg.Client[]) {}

  static async open(url: string, size: number): Promise<BarePool> {
    const clients = Array.from({ length: size }, () => new pg.Client({ connectionString: url }));
    for (const client of clients) await client.connect();
    return new BarePool(clients);
  }

  async run(script: Script, lane: number): Promise<void> {
    const client = this.clients[lane];
    if (client === undefined) throw new Error(`no connection ${lane}`);
    for (const { text, values } of script) await (values.length === 0 ? client.query(text) : client.query(text, [...values]));
  }

  async close(): Promise<void> {
    for (const client of this.clients) await client.end();
  }
}
