import { onStop } from '#libs/service/src/on-stop.js';
import { main, UserError } from '../user-error.js';
import { figures } from './figures.js';
import { type BenchOptions, readOptions, usage } from './options.js';
import { Bench } from './place/bench.js';
import { allMeasured, runFigures } from './run-figures.js';
import { jsonLine, table } from './tell.js';

await main(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return console.log(usage);
  const wanted = wantedOf(options);
  const bench = new Bench(options, (line) => console.log(line));
  onStop(() => bench.stop());
  try {
    const outcomes = await runFigures(wanted, bench);
    if (bench.stopped) return;
    console.log(table(outcomes, options));
    if (options.json) console.log(jsonLine(outcomes));
    process.exitCode = allMeasured(outcomes) ? 0 : 1;
  } finally {
    await bench.stop();
  }
});

function wantedOf({ only }: BenchOptions) {
  const unknown = only.filter((id) => !figures.some((figure) => figure.id === id));
  if (unknown.length > 0) throw new UserError(`没有 ${unknown.join(', ')} 这项指标。There is no figure ${unknown.join(', ')}.\n${usage}`);
  return only.length === 0 ? figures : figures.filter(({ id }) => only.includes(id));
}
