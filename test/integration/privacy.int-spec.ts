import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { type AccessCell, type AccessCells, password, startAccessCells } from '#test/support/access.cells.js';
import { addressOf, type Operation, operationsOf } from '#test/support/access.operations.js';
import { forAll } from '#test/support/access.table.js';
import { traces } from '#test/support/privacy.js';
import { eventually } from '#test/support/probe.js';
import { aComplaint } from '#test/support/submission.js';
import { imported, sample } from './import.support.js';

/** Whoever reported: words and figures that stand nowhere else. */
const reporter = {
  name: '欧阳独一无二',
  phone: '13866554433',
  address: '北京市东城区绝无仅有胡同77号',
  idType: '居民身份证',
  idNumber: '110101198703077719',
};
/** Callers of the sample file: names, numbers and addresses of its first rows, of refused ones too. */
const callers = ['测试甲子', '测试乙丑', '13800000001', '13800000002', '测试东路8号'];
const forbidden = [reporter.name, reporter.phone, reporter.address, reporter.idNumber, ...callers];
/** Where the address of an act is the caller's own, it is content and not a reporter's: the sample writes it in 诉求地点. */
const contentToo = new Set(['测试东路8号']);

let cells: AccessCells;
const said: string[] = [];
beforeAll(async () => {
  cells = await startAccessCells({ level: 'trace' });
}, 120_000);
afterAll(() => cells.stop());

const intake = '/api/complaint-intake';
const referral = '/api/case-referral';

/** Keeps every answer that refuses: nobody may learn from an error what they may not read. */
async function ask(
  cell: AccessCell,
  method: string,
  path: string,
  { token = '', body, headers = {}, echoes = false }: Asked = {},
): Promise<Record<string, unknown>> {
  const response = await fetch(`${cell.url}${path}`, {
    method,
    headers: {
      ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
      'content-type': 'application/json',
      'idempotency-key': `${Math.random()}`,
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  if (response.status >= 400 && !echoes) said.push(text);
  return text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {};
}

interface Asked {
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Names a field that its sender made up, and tells them so. */
  readonly echoes?: boolean;
}

/** Registered, referred, opened on both sides, returned nowhere: the reporter goes the whole way. */
async function story(): Promise<void> {
  const { beijing, hebei } = cells;
  const operator = beijing.as('operator');
  const registered = await operator.post<{ matters: { id: string }[] }>(`${intake}/submissions`, {
    ...aComplaint,
    reporter,
    outsideNumber: 'P-1',
  });
  const matterId = registered.body.matters[0]?.id ?? '';
  const opening = { reason: '核实投诉人身份' };
  expect(
    (await beijing.as('intake').post<{ reporter: object }>(`${intake}/complaints/${matterId}/reporter-openings`, opening)).body.reporter,
  ).toMatchObject(reporter);
  const id = await eventually('the draft to be taken', async () => {
    const { status, body } = await operator.post<{ id: string }>(`${referral}/outgoing-hand-overs`, {
      matterId,
      to: 'hebei',
      reason: '在河北',
    });
    return status === 201 && body.id;
  });
  await beijing.as('unit-head').change(`${referral}/outgoing-hand-overs/${id}/approval`, 1);
  await eventually(
    'the offer to arrive',
    async () => (await hebei.as('liaison').get(`${referral}/incoming-hand-overs/${id}`)).status === 200,
  );
  await hebei.as('liaison').change(`${referral}/incoming-hand-overs/${id}/signature`, 1);
  await hebei.as('liaison').change(`${referral}/incoming-hand-overs/${id}/acceptance`, 2);
  const there = () => hebei.as('intake').post<{ reporter: object }>(`${intake}/complaints/${matterId}/reporter-openings`, opening);
  await eventually('Hebei to hold it', async () => (await there()).status === 200);
  expect((await there()).body.reporter).toMatchObject({ name: reporter.name, phone: reporter.phone });
}

/** What people and programs get wrong with a reporter in the request, and what breaks while one is in hand. */
async function mishaps(): Promise<void> {
  const { beijing } = cells;
  const { token } = beijing.as('operator');
  const path = `${intake}/submissions`;
  const fields = Object.keys(reporter) as (keyof typeof reporter)[];
  for (const field of fields)
    await ask(beijing, 'POST', path, { token, body: { ...aComplaint, reporter: { ...reporter, [field]: `${reporter[field]}\u0000` } } });
  await ask(beijing, 'POST', path, {
    token,
    echoes: true,
    body: { ...aComplaint, reporter: { ...reporter, [reporter.idNumber]: reporter.name } },
  });
  await ask(beijing, 'POST', path, { token, body: `{"reporter":{"name":"${reporter.name}","phone":"${reporter.phone}",}}` });
  await ask(beijing, 'POST', path, { token: 'x', body: { ...aComplaint, reporter } });
  await ask(beijing, 'POST', path, { token: beijing.as('liaison').token, body: { ...aComplaint, reporter } });
  await ask(beijing, 'POST', path, { token, body: { ...aComplaint, reporter, outsideNumber: 'P-1' } });
  await broken(beijing, () => ask(beijing, 'POST', path, { token, body: { ...aComplaint, reporter, outsideNumber: 'P-2' } }));
}

/** While the database says no, quoting the row that it refuses. */
async function broken(cell: AccessCell, work: () => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: cell.databaseUrl });
  await client.connect();
  try {
    await client.query(
      `alter table complaint_intake.complaint add constraint trouble check (outside_number is null or outside_number <> 'P-2')`,
    );
    await work();
    await client.query(`alter table complaint_intake.complaint drop constraint trouble`);
  } finally {
    await client.end();
  }
}

/** Log-ins right and wrong, with the password in every place where one could put it. */
async function signingIn(): Promise<string[]> {
  const { beijing } = cells;
  const credentials = { username: 'operator', password };
  const issued = await ask(beijing, 'POST', '/api/web/tokens', { body: credentials });
  await ask(beijing, 'POST', '/api/web/session', { body: { ...credentials, username: 'nobody' } });
  await ask(beijing, 'POST', '/api/web/session', { body: { ...credentials, more: password } });
  await ask(beijing, 'POST', '/api/web/session', { body: `{"username":"operator","password":"${password}",}` });
  await ask(beijing, 'POST', '/api/web/me/password', { token: String(issued['token']), body: { current: password, password } });
  await ask(beijing, 'GET', `/api/case-status/queues?access_token=${String(issued['token'])}`);
  return [password, String(issued['token'])];
}

/** Everything asked by nobody, with a name in the address: no answer and no line may repeat it. */
async function inAddresses(operations: readonly Operation[]): Promise<void> {
  await forAll(operations, 4, (operation) =>
    ask(cells.beijing, operation.method, `${addressOf(operation)}?q=${encodeURIComponent(reporter.name)}&phone=${reporter.phone}`),
  );
}

describe('of who reported, and of what opens doors', () => {
  let secrets: string[];
  beforeAll(async () => {
    const operations = await operationsOf(cells.beijing.url);
    await story();
    for (const cell of cells.all) await imported(cell.as('intake'), sample);
    await mishaps();
    secrets = await signingIn();
    await inAddresses(operations);
    await eventually('everything to be sent', async () => {
      const metrics = await Promise.all(cells.all.map(async ({ url }) => (await fetch(`${url}/metrics`)).text()));
      return metrics.every((text) => [...text.matchAll(/^outbox_waiting\{.*\} (\d+)$/gm)].every(([, waiting]) => waiting === '0'));
    });
  }, 240_000);

  test('there were refusals and log lines to look at', () => {
    expect(said.length).toBeGreaterThan(40);
    expect(cells.lines.length).toBeGreaterThan(100);
  });

  test('no log line says a word', () => {
    expect(cells.lines.filter((line) => [...forbidden, ...secrets].some((word) => line.includes(word)))).toEqual([]);
  });

  test('no refusal says a word', () => {
    expect(said.filter((text) => [...forbidden, ...secrets].some((word) => text.includes(word)))).toEqual([]);
  });

  test('no metric says a word', async () => {
    for (const { url } of cells.all) {
      const metrics = await (await fetch(`${url}/metrics`)).text();
      expect([...forbidden, ...secrets].filter((word) => metrics.includes(word))).toEqual([]);
    }
  });

  test('no column of any table of any service holds it in the clear, nor does any message of the log outside its seals', async () => {
    const databases = [...cells.all.map(({ databaseUrl }) => databaseUrl), cells.logDatabaseUrl];
    const found = (await Promise.all(databases.map((url) => traces(url, [...forbidden, ...secrets])))).flat();
    expect(found.filter(({ word, column }) => !(contentToo.has(word) && isContent(column)))).toEqual([]);
  });

  test('the same look finds what is planted', async () => {
    const client = new pg.Client({ connectionString: cells.beijing.databaseUrl });
    await client.connect();
    await client.query(
      `insert into case_referral.audit_entry (at, by, action, rule, subject, details, correlation_id)
      values (now(), 'test', 'Planted', 'R-021', 'test/1', $1, 'test')`,
      [{ deep: [{ in: `x${reporter.phone}x` }] }],
    );
    await client.query(
      `insert into case_referral.parked (topic, partition, position, key, type, headers, value, why, reason, appended_at)
      values ('t', 0, 1, 'k', 'x', '{}', convert_to($1, 'UTF8'), 'unreadable', 'test', now())`,
      [`aa.${Buffer.from(reporter.name).toString('base64url')}.b`],
    );
    await client.end();
    const found = await traces(cells.beijing.databaseUrl, forbidden);
    expect(found).toEqual(
      expect.arrayContaining([
        { word: reporter.phone, column: 'case_referral.audit_entry.details' },
        { word: reporter.name, column: 'case_referral.parked.value' },
      ]),
    );
  });
});

/** What the submission says, of which the place is a part. */
const isContent = (column: string) => /content|place|words|search|payload|respondent/.test(column);
