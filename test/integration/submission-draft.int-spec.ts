import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DraftsSweeper } from '#apps/complaint-intake/src/complaint/drafts/drafts.sweeper.js';
import { type AccessCell, startAccessCell } from '#test/support/access.cells.js';
import { rowsOf } from '#test/support/access.rows.js';
import { aComplaint } from '#test/support/submission.js';

const intake = '/api/complaint-intake';
const path = `${intake}/submission-draft`;
let cell: AccessCell;
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ cell, stop } = await startAccessCell('beijing'));
}, 120_000);
afterAll(() => stop());

interface Draft {
  readonly version: number;
  readonly text?: string;
  readonly code?: string;
}

async function ask(method: string, role: 'operator' | 'intake', version = 0, text?: string) {
  const response = await fetch(`${cell.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${cell.as(role).token}`, 'content-type': 'application/json', 'if-match': `"${version}"` },
    ...(text === undefined ? {} : { body: JSON.stringify({ text }) }),
  });
  return { status: response.status, body: (await response.json()) as Draft };
}
const read = async (role: 'operator' | 'intake') => (await ask('GET', role)).body;

describe('the draft of a registration', () => {
  const first = JSON.stringify({ title: '半句话', reporter: { name: '测试壬申', phone: '13900000999' } });

  test('is kept for its writer alone, and nobody reads it in the database (R-021)', async () => {
    expect(await read('operator')).toEqual({ version: 0 });
    expect(await ask('PUT', 'operator', 0, first)).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await read('operator')).toMatchObject({ version: 1, text: first });
    expect(await read('intake')).toEqual({ version: 0 });
    const [row] = await rowsOf(cell.databaseUrl, 'select * from complaint_intake.submission_draft');
    expect(Buffer.from((row as { text: Buffer }).text).toString()).not.toMatch(/半句话|壬申|13900000999/);
  });

  test('takes the same save twice, and none from a window that has not seen the last', async () => {
    const second = first.replace('半句话', '一句话');
    expect((await ask('PUT', 'operator', 1, second)).body.version).toBe(2);
    expect((await ask('PUT', 'operator', 1, second)).body.version).toBe(2);
    expect(await ask('PUT', 'operator', 1, first)).toMatchObject({ status: 412, body: { code: 'common.stale', current: 2 } });
    expect(await read('operator')).toMatchObject({ version: 2, text: second });
  });

  test('ends with its registration, and a save that comes late does not bring it back', async () => {
    const registered = await cell.as('operator').post(`${intake}/submissions`, { ...aComplaint, endsDraft: true });
    expect(registered.status).toBe(201);
    expect(await read('operator')).toEqual({ version: 3 });
    expect((await ask('PUT', 'operator', 2, first)).status).toBe(412);
    expect((await ask('PUT', 'operator', 0, first)).status).toBe(412);
    // One that never was saved ends as well.
    await cell.as('intake').post(`${intake}/submissions`, { ...aComplaint, endsDraft: true });
    expect((await ask('PUT', 'intake', 0, first)).status).toBe(412);
  });

  test('is thrown away by its writer, once', async () => {
    expect((await ask('PUT', 'operator', 3, first)).body.version).toBe(4);
    expect([(await ask('DELETE', 'operator', 4)).body.version, (await ask('DELETE', 'operator', 4)).body.version]).toEqual([5, 5]);
    expect(await read('operator')).toEqual({ version: 5 });
  });

  test('is forgotten when nobody goes on with it for the days that the region sets', async () => {
    const sweeper = cell.app.service('complaint-intake').app.get(DraftsSweeper);
    expect((await ask('PUT', 'operator', 5, first)).body.version).toBe(6);
    await sweeper.sweep();
    expect(await read('operator')).toMatchObject({ text: first });
    await rowsOf(
      cell.databaseUrl,
      `update complaint_intake.submission_draft set saved_at = now() - interval '5 days' where text is not null`,
    );
    await sweeper.sweep();
    expect(await read('operator')).toEqual({ version: 7 });
  });
});
