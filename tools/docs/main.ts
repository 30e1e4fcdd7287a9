import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { main } from '../user-error.js';
import { emptyPlaces, withPictures } from './state-pictures.js';

/** Draws the pictures in the README anew from the tables that the code obeys. */
await main(async () => {
  const file = resolve('README.md');
  const before = await readFile(file, 'utf8').catch((failure: NodeJS.ErrnoException) => {
    if (failure.code === 'ENOENT') return emptyPlaces();
    throw failure;
  });
  const after = withPictures(before);
  if (after !== before) await writeFile(file, after);
  console.log(after === before ? 'README.md 没有变化 is as it should be' : `${file} 已更新 written`);
});
