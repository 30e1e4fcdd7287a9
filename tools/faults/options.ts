import { parseArgs } from 'node:util';
import { UserError } from '../user-error.js';

export const plants = ['outbox-outside-transaction', 'inbox-unchecked'] as const;
export type Plant = (typeof plants)[number];

export interface FaultsOptions {
  readonly faults: number;
  readonly seed: number;
  readonly log: 'kafka' | 'postgres';
  readonly plant?: Plant;
  /** Seconds that everything may take to come to rest after the last fault. */
  readonly patience: number;
  /** Keeps the folder with the logs of the processes. */
  readonly keep: boolean;
  readonly json: boolean;
  readonly help: boolean;
}

export const usage = `npm run faults -- [--faults N] [--seed S] [--log kafka|postgres] [--patience SECONDS] [--plant NAME] [--keep] [--json]
  --faults N        how many faults (default 50; 1000 takes an hour or two)
  --seed S          repeats a run's faults: what, whom, and at which step of the load (default: chosen and told)
  --log             the log between the regions: a real Kafka (default), or PostgreSQL
  --patience S      how long everything may take to come to rest afterwards, in seconds (default 180)
  --plant NAME      a mistake in the services, to see that it is found: ${plants.join(', ')}
  --keep            leave the folder with the logs of all processes
  --json            one line of JSON at the end
Exit code 0: nothing lost, nothing doubled; 2: something was; 1: it could not be run.`;

export function readOptions(args: readonly string[]): FaultsOptions {
  const values = parsed(args);
  const { log = 'kafka', plant } = values;
  const count = (text: string | undefined, otherwise: number) => (text === undefined ? otherwise : Number(text));
  const [faults, seed, patience] = [count(values.faults, 50), count(values.seed, Date.now() % 1_000_000), count(values.patience, 180)];
  const isCount = (value: number) => Number.isInteger(value) && value >= 0;
  if (![faults, seed, patience].every(isCount)) throw new UserError(`--faults, --seed and --patience are whole numbers\n${usage}`);
  if (log !== 'kafka' && log !== 'postgres') throw new UserError(`--log is kafka or postgres\n${usage}`);
  if (plant !== undefined && !isPlant(plant)) throw new UserError(`--plant is ${plants.join(' or ')}\n${usage}`);
  const { keep = false, json = false, help = false } = values;
  return { faults, seed, log, patience, ...(plant === undefined ? {} : { plant }), keep, json, help };
}

const isPlant = (word: string): word is Plant => (plants as readonly string[]).includes(word);

function parsed(args: readonly string[]) {
  const word = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = { faults: word, seed: word, log: word, patience: word, plant: word, keep: flag, json: flag, help: flag } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (failure) {
    throw new UserError(`${(failure as Error).message}\n${usage}`);
  }
}
