import { Refused } from '../cell-client.js';
import { UserError } from '../user-error.js';
import { type Desk, desksFor } from './desks.js';
import { type ParkedOptions, readOptions, usage } from './options.js';

interface ParkedMessage {
  readonly id: string;
  readonly topic: string;
  readonly key: string;
  readonly type: string;
  readonly position: string;
  readonly why: string;
  readonly reason: string;
  readonly parkedAt: string;
}

interface Found {
  readonly name: string;
  readonly desk: Desk;
  readonly message: ParkedMessage & { readonly value?: string };
}

/** `npm run parked`: what was put aside in the running cells, and what is done about it. Tells line by line. */
export async function parked(args: readonly string[], print: (line: string) => void): Promise<void> {
  // A forger chooses keys and types: no sign of theirs may steer the terminal.
  const tell = (line: string) => print(line.replaceAll(/[^\P{C}\n]/gu, '·'));
  if (args.includes('--help')) return tell(usage);
  const options = await readOptions(args);
  if (options.command === 'list') return list(await desksFor(options), tell);
  const found = await find(options);
  if (options.command === 'show') show(found, tell);
  if (options.command === 'replay') await replay(found, tell);
  if (options.command === 'discard') await discard(found, options.reason, tell);
}

async function list(desks: readonly Desk[], tell: (line: string) => void): Promise<void> {
  const found = (await Promise.all(desks.map(waitingAt))).flat();
  if (found.length === 0) return tell('没有搁置的消息。Nothing is parked.');
  const rows = found.map(({ name, message }) => [
    name,
    message.why,
    message.type,
    message.key,
    message.parkedAt.slice(0, 19),
    message.reason,
  ]);
  for (const line of table([['id', 'why', 'event', 'matter', 'since (UTC)', 'reason'], ...rows])) tell(line);
  tell(`\n${rows.length} 条搁置的消息 parked`);
}

function show({ name, message: { value, ...facts } }: Found, tell: (line: string) => void): void {
  tell(`id        ${name}`);
  for (const [word, fact] of Object.entries(facts)) if (word !== 'id') tell(`${word.padEnd(9)} ${String(fact)}`);
  tell(`content   ${contentOf(value ?? '')}`);
}

async function replay({ name, desk, message: { id, key } }: Found, tell: (line: string) => void): Promise<void> {
  const { replayed } = await said(name, desk.client.post<{ replayed: number }>(`${pathOf(desk)}/${id}/replay`));
  tell(`事项 ${key} 的 ${replayed} 条消息已重新投递。${replayed} messages of the matter went through.`);
}

async function discard({ name, desk, message: { id } }: Found, reason: string, tell: (line: string) => void): Promise<void> {
  await said(name, desk.client.post(`${pathOf(desk)}/${id}/discard`, { reason }));
  tell(`${name} 已弃置；其后的消息可用 replay 重新投递。Discarded; what waits behind it can be replayed.`);
}

async function find(options: ParkedOptions): Promise<Found> {
  const parts = options.id.split('/');
  const id = parts.pop() ?? '';
  const wanted = parts.join('/');
  const desks = (await desksFor(options)).filter((desk) => wanted === '' || wanted === nameOf(desk));
  const found: Found[] = [];
  for (const desk of desks) {
    const message = await desk.client.get<Found['message']>(`${pathOf(desk)}/${encodeURIComponent(id)}`).catch(unknown);
    if (message !== undefined) found.push({ name: `${nameOf(desk)}/${id}`, desk, message });
  }
  const [only, ...more] = found;
  if (only === undefined)
    throw new UserError(`没有搁置的消息 ${options.id}。No parked message ${options.id}; see “npm run parked -- list”.`);
  if (more.length > 0)
    throw new UserError(`${options.id} 不止一条，请写全：Several have this number: ${found.map(({ name }) => name).join(', ')}`);
  return only;
}

async function waitingAt(desk: Desk): Promise<Found[]> {
  const { items } = await desk.client.get<{ items: ParkedMessage[] }>(pathOf(desk));
  return items.map((message) => ({ name: `${nameOf(desk)}/${message.id}`, desk, message }));
}

function unknown(failure: unknown): undefined {
  if (failure instanceof Refused && failure.status === 404) return undefined;
  throw failure;
}

/** The problem's own words, and the reason that lies beside them. */
async function said<T>(name: string, asked: Promise<T>): Promise<T> {
  return asked.catch((failure: unknown) => {
    if (!(failure instanceof Refused)) throw failure;
    const { id, reason, replayed } = failure.problem;
    if (failure.code !== 'parked.fails-again') throw new UserError(`${name}: ${failure.message}`);
    const which = `${name.slice(0, name.lastIndexOf('/'))}/${String(id)}`;
    throw new UserError(`${which} 重新投递后仍然失败，之前有 ${String(replayed)} 条成功。It fails again: ${String(reason)}`);
  });
}

const nameOf = ({ cell, service }: Desk): string => `${cell}/${service}`;
const pathOf = ({ service }: Desk): string => `/api/${service}/parked`;

/** What the message says, signed or not; nothing is verified here. */
function contentOf(value: string): string {
  const [, payload = ''] = value.split('.');
  try {
    return JSON.stringify(JSON.parse(Buffer.from(payload, 'base64url').toString()), null, 2);
  } catch (failure) {
    if (failure instanceof SyntaxError) return value.slice(0, 2_000);
    throw failure;
  }
}

/** All but the last column as wide as their widest cell. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join('  '));
}
