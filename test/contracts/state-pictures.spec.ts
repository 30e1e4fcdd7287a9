import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { drawn, emptyPlaces, statePictures, withPictures } from '#tools/docs/state-pictures.js';

const readme = () =>
  readFile('README.md', 'utf8').catch((failure: NodeJS.ErrnoException) => {
    if (failure.code === 'ENOENT') return withPictures(emptyPlaces());
    throw failure;
  });

describe('the pictures of the state machines', () => {
  test('in the README are those of the code; npm run docs draws them anew', async () => {
    const text = await readme();
    expect(text).toBe(withPictures(text));
  });

  test('exist for every table of moves', async () => {
    const files = (await Promise.all(['apps', 'libs'].map((folder) => readdir(folder, { recursive: true })))).flat();
    const tables = files.map((file) => /([\w-]+)\.moves\.ts$/.exec(file)?.[1]).filter((name) => name !== undefined);
    expect(statePictures.map(({ name }) => name).sort()).toEqual(tables.sort());
  });

  test('show every state and every move with its rule, and where it begins and ends', () => {
    const picture = drawn({
      name: 'door',
      begins: 'shut',
      words: { shut: '关', 'half-open': '半开', gone: '无' },
      moves: {
        openALittle: { from: ['shut'], to: 'half-open', rule: 'R-1' },
        takeOut: { from: ['shut', 'half-open'], to: 'gone', rule: 'R-2' },
      },
    });
    expect(picture.split('\n').map((line) => line.trim())).toEqual([
      '```mermaid',
      'stateDiagram-v2',
      'state "关 shut" as shut',
      'state "半开 half-open" as half_open',
      'state "无 gone" as gone',
      '[*] --> shut',
      'shut --> half_open: open a little (R-1)',
      'shut --> gone: take out (R-2)',
      'half_open --> gone: take out (R-2)',
      'gone --> [*]',
      '```',
    ]);
  });

  test('leave the text around them as it is', () => {
    const text = `# One\n\n${emptyPlaces()}\nlast line`;
    const drawnOnce = withPictures(text);

    expect(drawnOnce).toMatch(/^# One\n/);
    expect(drawnOnce).toMatch(/\nlast line$/);
    expect(withPictures(drawnOnce)).toBe(drawnOnce);
    expect(() => withPictures('# no places')).toThrow('states:custody');
  });
});
