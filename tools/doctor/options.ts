import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UserError } from '../user-error.js';

export interface DoctorOptions {
  readonly dataDir: string;
  /** A file that says where the cells are and whom to sign in as, instead of what `npm start` wrote down. */
  readonly cells?: string;
  readonly json: boolean;
  readonly help: boolean;
}

export const usage = `npm run doctor -- [--data DIR] [--cells FILE] [--json]
  --data DIR     the data folder of the running cells (default .data)
  --cells FILE   cells elsewhere: {"cells": [{"region", "url"}, …], "accounts": [{"region", "username", "password", "roles": ["administrator"]}, …]}
  --json         one line of JSON instead
Exit code 0: nothing found; 2: something was found; 1: a cell could not be asked.`;

export function readOptions(args: readonly string[]): DoctorOptions {
  const word = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    const { values } = parseArgs({ args: [...args], options: { data: word, cells: word, json: flag, help: flag } });
    return {
      dataDir: resolve(values.data ?? '.data'),
      ...(values.cells === undefined ? {} : { cells: resolve(values.cells) }),
      ...{ json: values.json ?? false, help: values.help ?? false },
    };
  } catch (failure) {
    throw new UserError(`${(failure as Error).message}\n${usage}`);
  }
}
