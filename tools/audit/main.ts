import { execFile } from 'node:child_process';
import { projectRoot } from '../project-root.js';
import { main, UserError } from '../user-error.js';
import { readAudit } from './read-audit.js';

/** Known vulnerabilities of high or critical degree fail; a registry that does not answer is said, and fails nothing: it would be no finding of ours. */
await main(async () => {
  for (const [what, args] of [
    ['production', ['--omit=dev']],
    ['all', []],
  ] as const) {
    const result = readAudit(await asked(args));
    if (result.kind === 'no-answer') console.log(`– ${what}: 登记处没有答复审计请求。The registry does not answer audits: ${result.why}`);
    else if (result.serious.length > 0) throw new UserError(`${what}: ${result.serious.join(', ')}`);
    else console.log(`✔ ${what}: 没有高危漏洞 no high or critical vulnerability (${result.lesser} lesser)`);
  }
});

/** npm ends with 1 both for findings and for no answer; what it prints tells which. */
function asked(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile('npm', ['audit', '--json', ...args], { cwd: projectRoot, maxBuffer: 64 * 1024 * 1024 }, (failure, stdout) =>
      failure === null || typeof failure.code === 'number' ? resolve(stdout) : reject(failure),
    );
  });
}
