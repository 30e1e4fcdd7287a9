import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { services } from '#apps/cell/src/cell.js';
import { main } from '../user-error.js';
import { asyncApi } from './async-api.js';

/** Writes the document of everything on the log and says where. */
await main(async () => {
  const file = resolve('dist/asyncapi.json');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(asyncApi(services), null, 2));
  console.log(file);
});
