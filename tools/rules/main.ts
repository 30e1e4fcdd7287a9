import { main } from '../user-error.js';
import { loadFile } from './load-file.js';

await main(() => loadFile(process.argv.slice(2), (line) => console.log(line)));
