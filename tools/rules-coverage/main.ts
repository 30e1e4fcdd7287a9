import { main, UserError } from '../user-error.js';
import { uncovered } from './coverage.js';
import { coverageOfProject } from './project.js';

/** Lists every rule with the tests that prove it. Fails when one is without. */
await main(async () => {
  const sections = await coverageOfProject();
  for (const { section, rules } of sections) {
    console.log(`\n${section}`);
    for (const { id, tests } of rules)
      console.log(`${tests.length === 0 ? '✘' : '✔'} ${id}${tests.map(({ file, title }) => `\n    ${file}: ${title}`).join('')}`);
  }
  const without = uncovered(sections.flatMap(({ rules }) => rules));
  if (without.length > 0) throw new UserError(`没有测试的规则 rules that no test names: ${without.join(', ')}`);
});
