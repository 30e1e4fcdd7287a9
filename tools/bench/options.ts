import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UserError } from '../user-error.js';

export interface BenchOptions {
  readonly quick: boolean;
  readonly json: boolean;
  /** Ids of the figures that are wanted; all of them where nothing is said. */
  readonly only: readonly string[];
  /** Share of the usual number of requests, events and rows, for trying the tool itself. */
  readonly scale: number;
  /** Where loaded matters are kept for the next run; without it everything lies in a folder of its own that is removed. */
  readonly keepDir?: string;
  /** Where the services under measurement leave a CPU profile each. */
  readonly profileDir?: string;
  readonly help: boolean;
}

export const usage = `npm run bench [-- --quick] [--json] [--only B1,B3] [--scale N] [--keep DIR] [--profile DIR]
  --quick       under two minutes: fewer rounds, 30,000 and 6,000 matters in place of 1,000,000 and 10,000
  --json        end with one line: an array of {"id","name","value","aim","holds"} in the order of the table
  --only B1,B3  these figures only
  --scale N     N times the usual work (0 < N <= 1): tries the tool, measures little
  --keep DIR    keeps the loaded matters there for the next run; otherwise all data lies in a folder of its own that is removed
  --profile DIR every service that is measured leaves a CPU profile there
  --help        this text`;

export function readOptions(args: readonly string[]): BenchOptions {
  const { only, scale = '1', keep, profile, ...flags } = parsed(args);
  if (!(Number(scale) > 0 && Number(scale) <= 1)) throw new UserError(`--scale must be above 0 and at most 1\n${usage}`);
  return {
    quick: flags.quick ?? false,
    json: flags.json ?? false,
    help: flags.help ?? false,
    only: only === undefined ? [] : only.toUpperCase().split(',').filter(Boolean),
    scale: Number(scale),
    ...(keep === undefined ? {} : { keepDir: resolve(keep) }),
    ...(profile === undefined ? {} : { profileDir: resolve(profile) }),
  };
}

function parsed(args: readonly string[]) {
  const flag = { type: 'boolean' } as const;
  const word = { type: 'string' } as const;
  try {
    const options = { quick: flag, json: flag, help: flag, only: word, scale: word, keep: word, profile: word };
    return parseArgs({ args: [...args], options }).values;
  } catch (failure) {
    throw new UserError(`${(failure as Error).message}\n${usage}`);
  }
}
