import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeSessionKey } from '#libs/auth/src/session-keys.js';
import { regions } from '#libs/domain/src/region.js';
import { makeKeys } from '#libs/messaging/src/envelope/key-ring.js';
import { Caller } from '#test/support/caller.js';
import { freshDatabase, type TestDatabase } from '#test/support/database.js';
import { eventually } from '#test/support/probe.js';
import { regionDatabase } from '#test/support/region.js';
import { type Intake, type IntakePlace, startIntake } from './import.intake.js';
import { imported, jobOver, rowsOf, upload, workOrder, workOrders } from './import.support.js';

const children: ChildProcess[] = [];
let [database, logDatabase]: TestDatabase[] = [];
let folder: string;
let place: IntakePlace;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-restart-'));
  for (const region of regions) await makeKeys(join(folder, 'keys'), region, '2026-01-01');
  await makeSessionKey(join(folder, 'keys'), 'beijing', '2026-01-01');
  [database, logDatabase] = [await regionDatabase('beijing'), await freshDatabase()];
  place = { databaseUrl: database.url, logDatabaseUrl: logDatabase.url, keysDir: join(folder, 'keys'), dataDir: join(folder, 'data') };
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await database?.drop();
  await logDatabase?.drop();
  await rm(folder, { recursive: true });
});

async function startChild(): Promise<{ child: ChildProcess; operator: Caller }> {
  const args = ['--import', './test/support/typescript.mjs', 'test/integration/import.child.ts', JSON.stringify(place)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const [line] = (await once(createInterface({ input: child.stdout! }), 'line')) as [string];
  const { url, token } = JSON.parse(line) as { url: string; token: string };
  return { child, operator: new Caller(url, token) };
}

const query = <Row extends object>(sql: string) => rowsOf<Row>(place.databaseUrl, sql);

describe('An import whose process is killed', () => {
  const count = 800;

  test('is finished by the next process, with nothing lost and nothing twice', async () => {
    const { child, operator } = await startChild();
    const repeats = [workOrder(9_001, { 旧工单编号: 'BJCS90000003', 被反映单位: '某商户3' }), workOrder(9_002, { 联系电话: '' })];
    const answer = await upload(operator, `${workOrders(count)}${repeats.join('\r\n')}\r\n`);
    const { id } = (await answer.json()) as { id: string };
    const before = await eventually('some rows to be done', async () => {
      const [job] = await query<{ read: number }>(`select read from import_job where read >= 200`);
      return job?.read;
    });
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(before).toBeLessThan(count);

    const intake = await startIntake(place);
    try {
      const job = await jobOver(intake.as('operator'), id);
      expect(job).toMatchObject({ state: 'done', rows: { read: count + 2, registered: count + 1, linked: 1, refused: 0 } });
      const [matters] = await query(`select count(*)::int as all, count(distinct outside_number)::int as numbers from complaint`);
      expect(matters).toEqual({ all: count + 1, numbers: count + 1 });
      const [events] = await query(`select count(*)::int as registered, count(distinct aggregate_id)::int as matters
        from outbox where type = 'complaint-intake.complaint-registered'`);
      expect(events).toEqual({ registered: count + 1, matters: count + 1 });
      expect(await readdir(join(folder, 'data', 'beijing-complaint-intake'))).toEqual([]);
    } finally {
      await intake.stop();
    }
  });
});

describe('An import that is stopped in good order', () => {
  let intake: Intake;

  test('goes on where it was, and two processes at once do not get in each other’s way', async () => {
    intake = await startIntake(place);
    const answer = await upload(intake.as('operator'), workOrders(600, { from: 20_000 }));
    const { id } = (await answer.json()) as { id: string };
    await eventually(
      'some rows to be done',
      async () => (await query(`select 1 from import_job where id = '${id}' and read >= 200`)).length > 0,
    );
    await intake.stop();
    const [first, second] = await Promise.all([startIntake(place), startIntake(place)]);
    try {
      expect(await jobOver(second.as('operator'), id)).toMatchObject({ state: 'done', rows: { read: 600, registered: 600 } });
    } finally {
      await Promise.all([first.stop(), second.stop()]);
    }
  });
});

describe('A file over the limit', () => {
  test.each([
    ['that says its size', undefined],
    ['that does not', 'chunked'],
  ])('%s is refused, and leaves nothing behind', async (_how, encoding) => {
    const intake = await startIntake({ ...place, largestFile: 1_000_000 });
    try {
      const { url, token } = intake.as('operator');
      const whole = Buffer.alloc(3_000_000, 'a');
      const body = encoding === undefined ? whole : new Blob([whole]).stream();
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'text/csv', 'idempotency-key': 'k' };
      const answer = await fetch(`${url}/api/complaint-intake/imports`, { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
      expect([answer.status, await answer.json()]).toMatchObject([413, { code: 'file.too-large', largestBytes: 1_000_000 }]);
      expect(await readdir(join(folder, 'data', 'beijing-complaint-intake'))).toEqual([]);
      expect(await imported(intake.as('operator'), workOrders(1, { from: 30_000 }))).toMatchObject({ state: 'done' });
    } finally {
      await intake.stop();
    }
  });
});
