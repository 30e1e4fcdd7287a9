import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { caseStatus } from '#apps/case-status/src/case-status.module.js';
import { MatterProjection } from '#apps/case-status/src/matter/projection/matter.projection.js';
import { complaintIntake } from '#apps/complaint-intake/src/complaint-intake.module.js';
import { Delivery } from '#libs/messaging/src/transport/delivery.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { StatusCodes } from '#libs/status-code/src/status-codes.js';
import { openBrowser } from '../support/browser.js';
import { contentOf, matterId, sealedToEach } from '../support/case-status.js';
import { MatterStory } from '../support/matter-story.js';
import { eventually } from '../support/probe.js';
import { startRegions, type TestRegions } from '../support/region.js';
import { aComplaint } from '../support/submission.js';

const found = await openBrowser();
const inBrowser = found.browser === undefined ? test.skip : test;

interface Matter {
  readonly id: string;
  readonly number: string;
  readonly statusCode: string;
  readonly statusSecret?: string;
}

let three: TestRegions;
let database: pg.Client;
let url: string;
beforeAll(async () => {
  three = await startRegions({ services: [complaintIntake, caseStatus] });
  url = three.beijing.as('operator').url;
  database = new pg.Client({ connectionString: three.beijing.databaseUrl });
  await database.connect();
});
afterAll(async () => {
  await found.browser?.close();
  await database?.end();
  await three?.stop();
});
beforeEach(async () => void (await database.query('delete from case_status.status_attempt')));

async function registered(more: object = {}): Promise<Matter> {
  const { body } = await three.beijing
    .as('operator')
    .post<{ matters: Matter[] }>('/api/complaint-intake/submissions', { ...aComplaint, ...more });
  const [matter] = body.matters;
  if (matter === undefined) throw new Error(JSON.stringify(body));
  await eventually('the read model to hear of it', async () => {
    const { rows } = await database.query('select 1 from case_status.matter where id = $1 and listed', [matter.id]);
    return rows.length > 0;
  });
  return matter;
}

async function ask(code: string, answer: string, at = url): Promise<{ status: number; body: Record<string, unknown>; headers: Headers }> {
  const response = await fetch(`${at}/api/case-status/public-status`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, answer }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown>, headers: response.headers };
}

const same = ({ status, body }: { status: number; body: Record<string, unknown> }) => ({ status, body: { ...body, instance: '' } });

describe('a submitter asks how it stands', () => {
  test('with code and the end of the phone number: where, who, by when, what next, nothing else', async () => {
    const { statusCode, statusSecret } = await registered();
    expect(statusSecret).toBeUndefined();
    const { status, body, headers } = await ask(statusCode, '0001');
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(body).toMatchObject({
      kind: 'complaint',
      phase: 'registered',
      region: 'beijing',
      by: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect(Object.keys(body).sort()).toEqual(
      ['by', 'changedOn', 'kind', 'next', 'overdue', 'phase', 'receivedOn', 'region', 'state', 'who'].sort(),
    );
  });

  test('gets one answer for an unknown code and for wrong digits, and both count', async () => {
    const { statusCode } = await registered();
    const { app } = three.beijing.service('case-status');
    const unknown = app.get(StatusCodes).of('BJ-TS-2026-0999999') ?? '';
    const [wrong, nobody] = [await ask(statusCode, '9999'), await ask(unknown, '9999')];
    expect(wrong.status).toBe(404);
    expect(same(wrong)).toEqual(same(nobody));
    const { rows } = await database.query('select count(*)::int as n from case_status.status_attempt');
    expect(rows[0].n).toBe(4);
  });

  test('who guesses has to wait, for a code that exists as for one that does not', async () => {
    const { statusCode } = await registered();
    const unknown = three.beijing.service('case-status').app.get(StatusCodes).of('BJ-TS-2026-0999998') ?? '';
    for (const code of [statusCode, unknown]) {
      for (let n = 0; n < 5; n++) expect((await ask(code, `111${n}`)).status).toBe(404);
      const { status, headers } = await ask(code, '0001');
      expect([status, Number(headers.get('retry-after')) > 0]).toEqual([429, true]);
    }
  });

  test('who reported without a phone asks with a secret that stands nowhere', async () => {
    const { reporter: _nobody, ...anonymous } = aComplaint;
    const {
      statusCode,
      statusSecret = '',
      id,
    } = await registered({ ...anonymous, kind: 'report', consent: 'forward', reporter: undefined });
    expect((await ask(statusCode, statusSecret)).status).toBe(200);
    expect((await ask(statusCode, '0001')).status).toBe(404);
    const { rows } = await database.query(
      `select (select string_agg(answer::text, '') from complaint_intake.request_key) || (select content::text from case_status.heard_event where matter_id = $1 and content is not null limit 1) as kept`,
      [id],
    );
    expect(rows[0].kept).toContain(id);
    expect(rows[0].kept).not.toContain(`"${statusSecret}"`);
  });

  test('a code that was mistyped, or that another region gave, says so', async () => {
    const { statusCode } = await registered();
    const misread = statusCode.slice(0, -1) + ((Number(statusCode.at(-1)) + 1) % 10);
    expect((await ask(misread, '0001')).body).toMatchObject({ code: 'status.mistyped', status: 422 });
    const elsewhere = await ask(statusCode, '0001', three.hebei.as('operator').url);
    expect(elsewhere.body).toMatchObject({ code: 'status.elsewhere', region: 'beijing' });
  });

  test('of a matter that moved the region where it was registered says who has it', async () => {
    const { app } = three.beijing.service('case-status');
    const codes = app.get(StatusCodes);
    const number = 'BJ-TS-2026-0900001';
    const id = matterId(1);
    const content = { ...contentOf({ number, origin: 'beijing' }), statusKey: codes.digest(id, '4321') };
    const story = new MatterStory({ id, number, origin: 'beijing', sealed: await sealedToEach(three.keysDir, content) });
    story.draft('hebei').approve().deliver().sign().accept().letGo().move('accepted');
    for (const sent of story.events) await app.get(Transactions).run((tx) => app.get(MatterProjection).apply(new Delivery([tx, sent])));
    const { body } = await ask(codes.of(number) ?? '', '4321');
    expect(body).toMatchObject({ phase: 'accepted', region: 'hebei', who: { zh: '河北办案机构' } });
  });

  test('from a form of another site is not answered', async () => {
    const body = new URLSearchParams({ code: '1', answer: '1' });
    const response = await fetch(`${url}/status`, { method: 'POST', body, headers: { 'sec-fetch-site': 'cross-site' } });
    expect(response.status).toBe(403);
  });
});

describe('the status page', () => {
  let page: Page;
  const open = async (javaScriptEnabled: boolean) => {
    const context = await (found.browser as Browser).newContext({
      javaScriptEnabled,
      locale: 'zh-CN',
      viewport: { width: 375, height: 700 },
    });
    page = await context.newPage();
  };
  const inaccessible = async () => {
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  };
  const fill = async (code: string, digits: string) => {
    await page.getByLabel('查询码').fill(code);
    await page.getByLabel('手机号后四位').fill(digits);
    await page.getByRole('button', { name: '查询' }).press('Enter');
  };

  inBrowser('works with scripts switched off, keeps the code and never the digits', async () => {
    const { statusCode } = await registered();
    await open(false);
    const addresses: string[] = [];
    page.on('request', (request) => void addresses.push(request.url()));
    const answer = await page.goto(`${url}/status`);
    expect((await answer?.body())?.length).toBeLessThan(100_000);
    await fill(statusCode, '0002');
    await page.getByRole('alert').getByText('没有找到').waitFor();
    expect(await page.getByLabel('手机号后四位').inputValue()).toBe('');
    await fill(await page.getByLabel('查询码').inputValue(), '0001');
    await page.getByText('已登记', { exact: true }).waitFor();
    await page.getByText('北京统一受理机构').waitFor();
    expect(addresses.filter((each) => each.includes(statusCode) || each.includes('0001'))).toEqual([]);
    await page.context().close();
  });

  inBrowser('meets WCAG AA, empty, refused and answered, in both languages', async () => {
    const { statusCode } = await registered();
    await open(true);
    await page.goto(`${url}/status`);
    expect(await inaccessible()).toEqual([]);
    await fill('123', '0001');
    await page.getByRole('alert').waitFor();
    expect(await inaccessible()).toEqual([]);
    await fill(statusCode, '0001');
    await page.getByText('下一步').waitFor();
    expect(await inaccessible()).toEqual([]);
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Status of your submission' }).waitFor();
    expect(await inaccessible()).toEqual([]);
    await page.context().close();
  });
});
