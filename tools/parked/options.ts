import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isRegion, type Region } from '#libs/domain/src/region.js';
import { UserError } from '../user-error.js';

const commands = ['list', 'show', 'replay', 'discard'] as const;
export type ParkedCommand = (typeof commands)[number];

export const listeningServices = ['complaint-intake', 'case-referral', 'case-status'] as const;
export type ListeningService = (typeof listeningServices)[number];

export interface ParkedOptions {
  readonly command: ParkedCommand;
  /** As the list shows it, `beijing/case-referral/12`, or the last part alone where only one message has it. */
  readonly id: string;
  readonly reason: string;
  readonly region?: Region;
  readonly service?: ListeningService;
  readonly dataDir: string;
  /** A cell that was not started here. */
  readonly elsewhere?: { readonly url: string; readonly user?: string; readonly password?: string };
}

export const usage = `npm run parked -- list | show ID | replay ID | discard ID --reason TEXT
  list             what the services of all running cells have put aside
  show ID          one message: why it was put aside, and what it says
  replay ID        deliver it and its matter's later messages again, in order, once the cause is mended
  discard ID       put it aside for good; what waits behind it can then be replayed
  --region R       only beijing, tianjin or hebei
  --service S      only complaint-intake, case-referral or case-status
  --data DIR       the data folder of the running cells (default .data)
  --url URL        one cell elsewhere, with --user NAME and --password-file FILE of an administrator there`;

export async function readOptions(args: readonly string[]): Promise<ParkedOptions> {
  const { values, positionals } = parsed(args);
  const [command, id = '', ...more] = positionals;
  if (!isCommand(command) || more.length > 0 || (command === 'list') !== (id === '')) throw new UserError(usage);
  const { region, service, reason = '' } = values;
  if (region !== undefined && !isRegion(region)) throw new UserError(`没有地区 ${region}。--region is beijing, tianjin or hebei.`);
  if (service !== undefined && !isService(service))
    throw new UserError(`没有服务 ${service}。--service is ${listeningServices.join(', ')}.`);
  if (command === 'discard' && reason.trim().length < 4)
    throw new UserError('弃置须用 --reason 写明理由（至少 4 个字）。Discarding needs --reason of at least 4 characters.');
  return {
    ...{ command, id, reason, dataDir: resolve(values.data ?? '.data') },
    ...(region === undefined ? {} : { region }),
    ...(service === undefined ? {} : { service }),
    ...(values.url === undefined ? {} : { elsewhere: await cellElsewhere(values.url, values.user, values['password-file']) }),
  };
}

async function cellElsewhere(url: string, user: string | undefined, passwordFile: string | undefined) {
  if (!URL.canParse(url)) throw new UserError(`--url ${url} 不是网址。It is no address.`);
  if (user === undefined || passwordFile === undefined) return { url: url.replace(/\/+$/, '') };
  const password = await readFile(passwordFile, 'utf8').catch((failure: NodeJS.ErrnoException) => {
    throw new UserError(`无法读取 ${passwordFile}（${failure.code}）。The password file cannot be read.`);
  });
  return { url: url.replace(/\/+$/, ''), user, password: password.trim() };
}

function parsed(args: readonly string[]) {
  const word = { type: 'string' } as const;
  const options = { region: word, service: word, reason: word, data: word, url: word, user: word, 'password-file': word };
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (failure) {
    throw new UserError(`${(failure as Error).message}\n${usage}`);
  }
}

const isCommand = (word: string | undefined): word is ParkedCommand => (commands as readonly string[]).includes(word ?? '');
const isService = (word: string): word is ListeningService => (listeningServices as readonly string[]).includes(word);
