import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UserError } from '../user-error.js';

export interface KafkaCommand {
  readonly dataDir: string;
  readonly port: number | undefined;
  readonly reset: boolean;
  readonly json: boolean;
  readonly stop: boolean;
  readonly help: boolean;
}

export const usage = `npm run kafka -- [--data DIR] [--port N] [--reset] [--json] [--stop]
  --data DIR   the data folder (default .data/kafka)
  --port N     the port on 127.0.0.1 (default: the last one, at first 9092; 0 takes a free one)
  --reset      delete the data first
  --json       end with one line of JSON when ready
  --stop       stop the broker that runs on the data folder`;

export function readCommand(args: readonly string[]): KafkaCommand {
  const { data, port, ...flags } = parsed(args);
  if (port !== undefined && !(/^\d+$/.test(port) && Number(port) <= 65_535))
    throw new UserError(`--port must be a number from 0 to 65535\n${usage}`);
  return {
    dataDir: resolve(data ?? '.data/kafka'),
    port: port === undefined ? undefined : Number(port),
    reset: flags.reset ?? false,
    json: flags.json ?? false,
    stop: flags.stop ?? false,
    help: flags.help ?? false,
  };
}

function parsed(args: readonly string[]) {
  const flag = { type: 'boolean' } as const;
  const word = { type: 'string' } as const;
  try {
    return parseArgs({ args: [...args], options: { data: word, port: word, reset: flag, json: flag, stop: flag, help: flag } }).values;
  } catch (failure) {
    throw new UserError(`${(failure as Error).message}\n${usage}`);
  }
}
