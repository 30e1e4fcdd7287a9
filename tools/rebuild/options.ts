import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isRegion, type Region, regions } from '#libs/domain/src/region.js';
import { UserError } from '../user-error.js';

export interface RebuildOptions {
  readonly regions: readonly Region[];
  readonly dataDir: string;
  /** Which log the cells use; running cells say so themselves. */
  readonly log: 'postgres' | 'kafka';
  /** Of the service that the environment describes, not of the cells of a data folder. */
  readonly environment: boolean;
  readonly help: boolean;
}

export const usage = `npm run rebuild -- [--region beijing|tianjin|hebei|all] [--data DIR] [--log postgres|kafka]
  --region R      whose read model (default all)
  --data DIR      the data folder of npm start (default .data); the cells may run or not
  --log kafka     where no cells run that could say so: they use the Kafka of "npm run kafka"
  --environment   instead: the region, database (DATABASE_OWNER_URL), log and keys of the environment, as for the service alone`;

export function readOptions(args: readonly string[]): RebuildOptions {
  const { region = 'all', data = '.data', log = 'postgres', environment = false, help = false } = parsed(args);
  if (region !== 'all' && !isRegion(region)) throw new UserError(`--region must be ${regions.join(', ')} or all\n${usage}`);
  if (log !== 'postgres' && log !== 'kafka') throw new UserError(`--log must be postgres or kafka\n${usage}`);
  return { regions: region === 'all' ? regions : [region], dataDir: resolve(data), log, environment, help };
}

function parsed(args: readonly string[]) {
  const word = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({ args: [...args], options: { region: word, data: word, log: word, environment: flag, help: flag } }).values;
  } catch (failure) {
    throw new UserError(`${(failure as Error).message}\n${usage}`);
  }
}
