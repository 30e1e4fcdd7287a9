import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../project-root.js';
import { main, UserError } from '../user-error.js';
import { coverageOf, type Section } from './coverage.js';
import { namedTests } from './named-rules.js';

/** Lists every rule with the tests that prove it. Fails when one is without. */
await main(async () => {
  const sections: Section[] = JSON.parse(await readFile(join(projectRoot, 'tools/rules-coverage/sections.json'), 'utf8'));
  const tests = (
    await Promise.all((await specs()).map(async (file) => namedTests(file, await readFile(join(projectRoot, file), 'utf8'))))
  ).flat();
  const without: string[] = [];
  for (const section of sections) {
    console.log(`\n${section.section}`);
    for (const { id, tests: proving } of coverageOf(section, tests)) {
      if (proving.length === 0) without.push(id);
      console.log(`${proving.length === 0 ? '✘' : '✔'} ${id}${proving.map(({ file, title }) => `\n    ${file}: ${title}`).join('')}`);
    }
  }
  if (without.length > 0) throw new UserError(`没有测试的规则 rules that no test names: ${without.join(', ')}`);
});

/** All of the project's specs, by their paths in it. */
async function specs(): Promise<string[]> {
  const inFolder = async (folder: string) =>
    (await readdir(join(projectRoot, folder), { recursive: true }))
      .map((file) => join(folder, file))
      .filter((file) => file.endsWith('spec.ts'));
  return (await Promise.all(['apps', 'libs', 'tools', 'test'].map(inFolder))).flat().sort();
}
