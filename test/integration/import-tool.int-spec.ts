import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { complaintIntake } from '#apps/complaint-intake/src/complaint-intake.module.js';
import { startRegions, type TestRegions } from '#test/support/region.js';
import type { ImportJob } from '#tools/import/import-job.js';
import { readOptions } from '#tools/import/options.js';
import { lineOf, ProgressLine } from '#tools/import/progress-line.js';
import { runImport } from '#tools/import/run-import.js';
import { exitCode, summary } from '#tools/import/summary.js';
import { workOrder, workOrders } from './import.support.js';

let regions: TestRegions;
let folder: string;
beforeAll(async () => {
  regions = await startRegions({ services: [complaintIntake] });
  folder = await mkdtemp(join(tmpdir(), 'import-tool-'));
});
afterAll(async () => {
  await regions.stop();
  await rm(folder, { recursive: true });
});

const fileOf = async (name: string, content: string) => {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
};

describe('Bringing a file into a cell', () => {
  test('tells its progress, and saves refused rows where only their owner reads them', async () => {
    const file = await fileOf('orders.csv', `${workOrders(3)}${workOrder(4, { 受理渠道: '微信' })}\r\n`);
    const { url: baseUrl, token } = regions.beijing.as('operator');
    const seen: ImportJob[] = [];
    const refusedTo = `${file}.refused.beijing.csv`;
    const job = await runImport({ baseUrl, token, file, refusedTo, onProgress: (each) => seen.push(each) });
    expect(job).toMatchObject({ name: 'orders.csv', state: 'done', rows: { registered: 3, refused: 1 } });
    expect(seen.at(-1)).toEqual(job);
    expect(await readFile(refusedTo, 'utf8')).toContain('row.channel-unknown');
    expect((await stat(refusedTo)).mode & 0o077).toBe(0);
    expect(exitCode([{ region: 'beijing', job }])).toBe(2);
    expect(summary([{ region: 'beijing', job, refusedTo }])).toMatch(/北京 +4 +3 +0 +0 +0 +1\n北京：退回的行和改法在 /);
  });

  test('ends in one clear line where there is no file, no cell, no permission, or no table in it', async () => {
    const file = await fileOf('other.csv', 'id,name\n1,x\n');
    const { url: baseUrl, token } = regions.beijing.as('operator');
    await expect(runImport({ baseUrl, token, file: join(folder, 'nope.csv') })).rejects.toThrow('There is no such file');
    await expect(runImport({ baseUrl, token, file: folder })).rejects.toThrow('This is not a file');
    await expect(runImport({ baseUrl: 'http://127.0.0.1:9', token, file })).rejects.toThrow('没有应答');
    await expect(runImport({ baseUrl, token: regions.beijing.as('liaison').token, file })).rejects.toThrow('auth.not-allowed');
    const job = await runImport({ baseUrl, token, file });
    expect(exitCode([{ region: 'beijing', job }])).toBe(1);
    expect(summary([{ region: 'beijing', job }])).toContain('file.columns-missing');
  });
});

describe('The command line', () => {
  test('reads its words, and says what is wrong with them', () => {
    expect(readOptions(['a.csv', '--region', 'all'])).toMatchObject({ regions: ['beijing', 'tianjin', 'hebei'] });
    expect(readOptions(['a.csv', '--region', 'hebei', '--url', 'http://x:1/'])).toMatchObject({ regions: ['hebei'], url: 'http://x:1' });
    expect(readOptions(['--help'])).toBe('help');
    for (const words of [
      [],
      ['a', 'b', '--region', 'all'],
      ['a'],
      ['a', '--region', 'mars'],
      ['a', '--region', 'all', '--url', 'http://x'],
      ['a', '--nope'],
    ])
      expect(() => readOptions(words)).toThrow('npm run import -- FILE');
  });

  test('shows a bar that moves on a terminal, and a line now and then elsewhere', () => {
    const job: ImportJob = {
      ...{ id: '1', name: 'a.csv', state: 'running', refusedFile: false, columns: { unknown: [], missing: [] } },
      rows: { read: 1_234, registered: 1_234, linked: 0, already: 0, refused: 0, otherDesk: 0 },
      ...{ bytes: { done: 45, total: 100 }, rate: 678.9, secondsLeft: 65.2 },
    };
    expect(lineOf(job)).toBe('███████████░░░░░░░░░░░░░  45% 1234 行 rows 679 行/秒 rows/s 剩余 left 1:06');
    const said: string[] = [];
    const out = (isTTY: boolean) => ({ isTTY, write: (text: string) => said.push(text) > 0 });
    const [terminal, pipe] = [new ProgressLine('北京', out(true)), new ProgressLine('北京', out(false))];
    for (const line of [terminal, pipe]) for (let times = 0; times < 3; times++) line.show(job);
    expect(said.filter((text) => text.startsWith('\r'))).toHaveLength(3);
    expect(said.filter((text) => text.endsWith('\n'))).toHaveLength(1);
  });
});
