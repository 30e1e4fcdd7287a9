import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UserError } from '../user-error.js';

export interface StartOptions {
  readonly dataDir: string;
  readonly portBase: number;
  readonly reset: boolean;
  readonly log: 'postgres' | 'kafka';
  readonly json: boolean;
  readonly help: boolean;
}

export const usage = `npm start -- [--data DIR] [--port-base N] [--reset] [--log postgres|kafka] [--json]
  --data DIR       the data folder (default .data)
  --port-base N    北京 on N, 天津 on N+1, 河北 on N+2 (default 4101)
  --reset          delete the data first
  --log kafka      use the Kafka that "npm run kafka" started
  --json           end with one line of JSON when ready`;

export function readOptions(args: readonly string[]): StartOptions {
  const { values } = parsed(args);
  const portBase = Number(values['port-base'] ?? '4101');
  if (!Number.isInteger(portBase) || portBase < 1 || portBase > 65_533)
    throw new UserError(`--port-base must be a number from 1 to 65533\n${usage}`);
  const log = values.log ?? 'postgres';
  if (log !== 'postgres' && log !== 'kafka') throw new UserError(`--log must be postgres or kafka\n${usage}`);
  return {
    dataDir: resolve(values.data ?? '.data'),
    portBase,
    reset: values.reset ?? false,
    log,
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
