import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { Desk } from '../support/desk.js';
import { eventually } from '../support/probe.js';
import { startThreeCells, type ThreeCells } from '../support/three-cells.js';
import { registered, sent, signIn } from './page.matters.js';

jest.setTimeout(240_000);

const found = await openBrowser();
const page = found.browser === undefined ? describe.skip : describe;

page(found.browser === undefined ? `an outage, skipped: ${found.reason}` : 'while Hebei’s cell is down', () => {
  const browser = () => found.browser as Browser;
  let three: ThreeCells;
  let liaison: Desk;
  let supervisor: Desk;
  let other: Desk;
  let path = '';

  beforeAll(async () => {
    three = await startThreeCells();
    // Known to all before it is cut: a region that was never heard is not called silent.
    const beijing = await signIn(three, 'beijing', 'officer');
    await eventually('Hebei to be heard in Beijing', async () => {
      const { body } = await beijing.get<{ items: { region: string; services: unknown[] }[] }>('/api/case-status/regions');
      return (body.items.find(({ region }) => region === 'hebei')?.services.length ?? 0) > 1;
    });
    await registered(three);
    liaison = await Desk.at(browser(), three, 'beijing', 'liaison');
    supervisor = await Desk.at(browser(), three, 'beijing', 'supervisor');
    other = await Desk.at(browser(), three, 'tianjin', 'officer');
    await liaison.logIn();
    await supervisor.logIn('/supervision');
    await other.logIn();
    await supervisor.page.locator('[data-region=hebei]').getByText('正常').waitFor();
    await supervisor.picture('supervision');
    expect(await supervisor.inaccessible()).toEqual([]);
    await three.cut('hebei');
    path = await sent(three);
  });
  afterAll(async () => {
    await found.browser?.close();
    await three?.stop();
  });

  const banner = (desk: Desk) => desk.page.locator('[data-silent=hebei]');

  test('everybody sees since when, and how many matters wait for it', async () => {
    for (const desk of [liaison, supervisor]) await banner(desk).getByText('1 件在等河北').waitFor({ timeout: 120_000 });
    await banner(other).getByText('没有消息').waitFor({ timeout: 120_000 });
    await liaison.picture('outage');
    expect(await liaison.inaccessible()).toEqual([]);
    await banner(liaison).getByRole('link').click();
    await liaison.page.locator('table.list tbody tr').first().waitFor();
    expect(await liaison.page.locator('table.list tbody tr').count()).toBe(1);
    expect(new URL(liaison.page.url()).searchParams.get('receiver')).toBe('hebei');
  });

  test('supervision tells the region, the undelivered matter, and no more', async () => {
    await supervisor.page.locator('[data-region=hebei]').getByText('起无消息').waitFor();
    await supervisor.page.locator('[data-region=tianjin]').getByText('正常').waitFor();
    await supervisor.page.getByTestId('count-undelivered').getByText('1', { exact: true }).waitFor();
    await supervisor.picture('supervision-outage');
    expect(await supervisor.inaccessible()).toEqual([]);
    await supervisor.page.locator('[data-queue=undelivered]').click();
    await supervisor.page.locator('table.list tbody tr').first().waitFor();
    expect(await supervisor.page.locator('table.list tbody tr').count()).toBe(1);
  });

  test('the others go on working, with each other and by themselves', async () => {
    const operator = await signIn(three, 'beijing', 'operator');
    const draft = { matterId: (await registered(three)).split('/').at(-1), to: 'tianjin', reason: '货从天津发出。' };
    const drafted = await eventually('a draft for Tianjin', async () => {
      return (await operator.post('/api/case-referral/outgoing-hand-overs', draft)).status === 201;
    });
    expect(drafted).toBe(true);
  });

  test('when it is back, the banner goes by itself and what waited is there to be signed', async () => {
    await three.restore('hebei');
    const there = await Desk.at(browser(), three, 'hebei', 'liaison');
    await there.logIn(path);
    await there.step('签收', '签收');
    for (const desk of [liaison, supervisor, other]) await banner(desk).waitFor({ state: 'detached', timeout: 120_000 });
    expect([...there.faults, ...liaison.faults, ...supervisor.faults, ...other.faults]).toEqual([]);
  });
});
