import { main } from '../user-error.js';
import { parked } from './parked.js';

await main(() => parked(process.argv.slice(2), (line) => console.log(line)));
