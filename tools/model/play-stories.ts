import { spawn } from 'node:child_process';
import { projectRoot } from '../project-root.js';

/** The stories are test code, which is not built: the sources are run as they are. Answers with the exit code: 1 where a story went wrong. */
export function playStories(words: readonly string[]): Promise<number> {
  const program = ['--import', './test/support/typescript.mjs', 'test/simulation/main.ts', ...words];
  const playing = spawn(process.execPath, program, { cwd: projectRoot, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => playing.kill(signal));
  return new Promise((resolve, reject) => playing.once('error', reject).once('exit', (code) => resolve(code ?? 1)));
}
