import { main } from '../user-error.js';
import { readOptions, usage } from './options.js';
import { inWords } from './report.js';
import { runFaults } from './run-faults.js';

await main(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return console.log(usage);
  // Everything that was started ends with this process, and every one of them asks to be told of its end.
  process.setMaxListeners(100);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));
  const begun = performance.now();
  const tell = (what: string) => process.stderr.write(`${((performance.now() - begun) / 1_000).toFixed(0).padStart(4)} s  ${what}\n`);
  tell(`seed ${options.seed}`);
  const outcome = await runFaults(options, tell);
  for (const line of inWords(outcome)) (options.json ? console.error : console.log)(line);
  if (options.json) console.log(JSON.stringify(outcome));
  process.exit(outcome.passed ? 0 : 2);
});
