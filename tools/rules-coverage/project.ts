import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../project-root.js';
import { type Covered, coverageOf, type Section } from './coverage.js';
import { namedTests } from './named-rules.js';

/** The rules of this project, section by section, with the tests that name them. */
export async function coverageOfProject(): Promise<{ readonly section: string; readonly rules: readonly Covered[] }[]> {
  const sections: Section[] = JSON.parse(await readFile(join(projectRoot, 'tools/rules-coverage/sections.json'), 'utf8'));
  const tests = await Promise.all((await specs()).map(async (file) => namedTests(file, await readFile(join(projectRoot, file), 'utf8'))));
  return sections.map((section) => ({ section: section.section, rules: coverageOf(section, tests.flat()) }));
}

/** All of the project's specs, by their paths in it. */
async function specs(): Promise<string[]> {
  const inFolder = async (folder: string) =>
    (await readdir(join(projectRoot, folder), { recursive: true }))
      .map((file) => join(folder, file))
      .filter((file) => file.endsWith('spec.ts'));
  return (await Promise.all(['apps', 'libs', 'tools', 'test'].map(inFolder))).flat().sort();
}
