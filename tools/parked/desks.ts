import { CellClient, type RunningCells, runningCells } from '../cell-client.js';
import { UserError } from '../user-error.js';
import { type ListeningService, listeningServices, type ParkedOptions } from './options.js';

/** One service of one cell, spoken to as its administrator. */
export interface Desk {
  /** `beijing`, or the host of a cell elsewhere. */
  readonly cell: string;
  readonly service: ListeningService;
  readonly client: CellClient;
}

interface Cell {
  readonly name: string;
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

/** The services that the options name, each behind an open door. */
export async function desksFor(options: ParkedOptions): Promise<Desk[]> {
  const services = options.service === undefined ? listeningServices : [options.service];
  const desks: Desk[] = [];
  for (const { name, url, user, password } of await cellsFor(options)) {
    const client = await CellClient.signIn(url, user, password);
    desks.push(...services.map((service) => ({ cell: name, service, client })));
  }
  return desks;
}

async function cellsFor({ dataDir, region, elsewhere }: ParkedOptions): Promise<Cell[]> {
  if (elsewhere?.user !== undefined && elsewhere.password !== undefined)
    return [{ name: region ?? new URL(elsewhere.url).host, url: elsewhere.url, user: elsewhere.user, password: elsewhere.password }];
  const running = await runningCells(dataDir);
  if (running === undefined)
    throw new UserError(
      elsewhere === undefined
        ? `${dataDir} 没有运行中的系统：请先运行 npm start，或用 --data、--url 指明。Nothing runs on that folder; start it, or name it with --data or --url.`
        : '请用 --user 和 --password-file 指明管理员账号。Name an administrator with --user and --password-file.',
    );
  const cells = running.cells.filter(
    (cell) => (region === undefined || cell.region === region) && (elsewhere?.url ?? cell.url) === cell.url,
  );
  if (cells.length === 0) throw new UserError(`${region ?? elsewhere?.url ?? ''} 没有在运行。It does not run on ${dataDir}.`);
  return cells.map(({ region, url }) => ({ name: region, url, ...administratorOf(running, region) }));
}

function administratorOf({ accounts }: RunningCells, region: string): { user: string; password: string } {
  const account = accounts.find((each) => each.region === region && each.roles.includes('administrator'));
  if (account === undefined) throw new UserError(`${region} 没有管理员账号。No administrator's account in ${region}.`);
  return { user: account.username, password: account.password };
}
