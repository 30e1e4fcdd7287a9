import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** What the other process tells of its PostgreSQL, or why it has none. */
interface Told {
  readonly pid: number;
  readonly url: string;
  readonly reason?: string;
  readonly message?: string;
}

/** An embedded PostgreSQL held by a process of its own, which a test may kill; `through` is put before the command. */
export async function inAnotherProcess(dataDir: string, through: string[] = []) {
  const words = [
    ...through,
    process.execPath,
    '--import',
    './test/support/typescript.mjs',
    'test/support/embedded-postgres.child.ts',
    dataDir,
  ];
  const child = spawn(words[0] ?? '', words.slice(1), { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return { child, told: JSON.parse(String(line)) as Told };
}
