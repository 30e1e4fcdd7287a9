import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UserError } from '../user-error.js';

export type LogKind = 'postgres' | 'kafka';

export interface StartOptions {
  readonly dataDir: string;
  readonly portBase: number;
  readonly reset: boolean;
  /** Without it the one that the data folder was made with, at first postgres. */
  readonly log?: LogKind;
  readonly json: boolean;
  readonly help: boolean;
}

export const usage = `npm start -- [--data DIR] [--port-base N] [--reset] [--log postgres|kafka] [--json]
  --data DIR       the data folder (default .data)
  --port-base N    北京 on N, 天津 on N+1, 河北 on N+2 (default 4101)
  --reset          delete the data first
  --log kafka      use the Kafka that "npm run kafka" started (default: what the data folder was made with, at first postgres)
  --json           end with one line of JSON when ready`;

export function readOptions(args: readonly string[]): StartOptions {
  const { values } = parsed(args);
  const portBase = values['port-base'] ?? '4101';
  if (!/^\d{1,5}$/.test(portBase) || Number(portBase) < 1 || Number(portBase) > 65_533)
    throw new UserError(`--port-base must be a number from 1 to 65533\n${usage}`);
  const { log } = values;
  if (log !== undefined && log !== 'postgres' && log !== 'kafka') throw new UserError(`--log must be postgres or kafka\n${usage}`);
  return {
    dataDir: resolve(values.data ?? '.data'),
    portBase: Number(portBase),
    reset: values.reset ?? false,
    ...(log === undefined ? {} : { log }),
    json: values.json ?? false,
    help: values.help ?? false,
  };
}

function parsed(args: readonly string[]) {
  const flag = { type: 'boolean' } as const;
  const word = { type: 'string' } as const;
  try {
    return parseArgs({ args: [...args], options: { data: word, 'port-base': word, log: word, reset: flag, json: flag, help: flag } });
  } catch (failure) {
    throw new UserError(`${(failure as Error).message}\n${usage}`);
  }
}
