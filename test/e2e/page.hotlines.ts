import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { anOrder, push } from '../integration/hotline.support.js';
import { Caller } from '../support/caller.js';
import { Desk } from '../support/desk.js';
import { eventually } from '../support/probe.js';
import type { Office } from './page.office.js';

/** A hotline system is connected, pushes an order, and cannot be told what became of it. */
export const aHotlineIsConnected = ({ browser, cells }: Office) =>
  describe('a hotline system on the page', () => {
    let administrator: Desk;
    const source = { id: '', secret: '' };

    const callerAs = async (role: string): Promise<Caller> => {
      const url = cells().cells.find(({ region }) => region === 'tianjin')?.url ?? '';
      const account = cells().accounts.find(({ region, roles }) => region === 'tianjin' && roles.includes(role));
      const body = JSON.stringify({ username: account?.username, password: account?.password });
      const answer = await fetch(`${url}/api/web/tokens`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      return new Caller(url, ((await answer.json()) as { token: string }).token);
    };

    beforeAll(async () => {
      administrator = await Desk.at(browser(), cells(), 'tianjin', 'administrator');
      await administrator.logIn('/hotlines');
    });

    test('there is none; one is connected, and its secret is shown once', async () => {
      const { page } = administrator;
      await page.getByText('还没有接入热线系统').waitFor();
      await administrator.picture('hotlines-empty');
      await page.getByRole('button', { name: '接入来源系统' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('来源').fill('天津12345');
      await dialog.getByLabel('渠道').click();
      await page.getByTitle('12345电话', { exact: true }).click();
      await dialog.getByLabel('版式').click();
      await page.getByTitle('12345', { exact: true }).click();
      // Nobody listens there.
      await dialog.getByLabel('状态回传地址').fill('https://127.0.0.1:1/status');
      await dialog.getByRole('button', { name: '接入来源系统' }).click();
      source.secret = ((await page.getByTestId('hotline-secret').textContent()) ?? '').trim();
      expect(source.secret).toMatch(/^whsec_/);
      expect(await administrator.inaccessible()).toEqual([]);
      await page.getByRole('button', { name: '已保存' }).click();
      const line = page.locator('[data-source="天津12345"]');
      [source.id = ''] = /[\da-f-]{36}/.exec((await line.textContent()) ?? '') ?? [];
      await administrator.picture('hotlines-connected');
    });

    test('it pushes an order; what it cannot be told waits, and is sent again at once when asked for', async () => {
      const intake = await callerAs('intake');
      const ticket = `TJ-${randomUUID().slice(0, 8)}`;
      const { status, body } = await push(intake, source, anOrder(ticket, { 发生地址: '天津市武清区测试路1号' }));
      expect([status, body.outcome]).toEqual([200, 'registered']);
      const path = `/api/complaint-intake/complaints/${body.matters[0]?.id}`;
      const { version } = (await intake.get<{ version: number }>(path)).body;
      expect((await intake.change(`${path}/verification`, version)).status).toBe(200);
      const system = await callerAs('administrator');
      await eventually('a first attempt to fail', async () => {
        const { body: found } = await system.get<{ items: { error?: string }[] }>('/api/complaint-intake/hotline-deliveries?state=waiting');
        return found.items[0]?.error;
      });
      const { page } = administrator;
      await page.getByText('待发', { exact: true }).click();
      const line = page.locator(`[data-ticket="${ticket}"]`);
      await line.getByText('核查中').waitFor();
      await line.getByText('unreachable').waitFor();
      await administrator.picture('hotlines-waiting');
      expect(await administrator.inaccessible()).toEqual([]);
      await line.getByRole('button', { name: '重新回传' }).click();
      await page.getByText('已安排重新回传 1 条').waitFor();
      expect(administrator.faults).toEqual([]);
    });
  });
