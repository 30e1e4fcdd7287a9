import { main } from '../user-error.js';
import { doctor } from './doctor.js';

await main(async () => {
  process.exitCode = await doctor(process.argv.slice(2), {
    print: (line) => console.log(line),
    tell: (line) => process.stderr.write(`… ${line}\n`),
  });
});
