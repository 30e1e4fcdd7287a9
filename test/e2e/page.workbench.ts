import { beforeAll, describe, expect, test } from '@jest/globals';
import { Desk } from '../support/desk.js';
import { eventually } from '../support/probe.js';
import { registered, sent, signIn } from './page.matters.js';
import type { Office } from './page.office.js';

/** Many matters at once, with and without the mouse; and what the list says when it has nothing to show. */
export const theWorkbench = ({ browser, cells }: Office) =>
  describe('the workbench', () => {
    const market = `某音像市场${Date.now()}号`;
    const more = { respondent: { name: market } };
    const found = `/?queue=all&q=${encodeURIComponent(market)}`;
    let liaison: Desk;
    let paths: string[] = [];
    const rows = (desk: Desk) => desk.page.locator('table.list tbody tr');

    beforeAll(async () => {
      paths = [await sent(cells(), more), await sent(cells(), more), await sent(cells(), more), await sent(cells(), more)];
      liaison = await Desk.at(browser(), cells(), 'hebei', 'liaison');
      await liaison.logIn(found);
      await eventually('all four to arrive', async () => (await rows(liaison).count()) === 4);
    });

    test('s signs the row that has the focus, r returns it', async () => {
      await liaison.page.getByRole('textbox', { name: '搜索' }).blur();
      await liaison.press('j', 's');
      const dialog = liaison.page.getByRole('dialog');
      await dialog.getByRole('button', { name: '签收', exact: true }).click();
      await dialog.waitFor({ state: 'hidden' });
      // The signature must have come round through the log before the row can be returned.
      await rows(liaison).filter({ hasText: '接办或退回' }).first().waitFor();
      await liaison.press('r');
      await dialog.getByText('材料不全').waitFor();
      await liaison.picture('row-return');
      await dialog.getByRole('button', { name: '取消' }).click();
      await dialog.waitFor({ state: 'hidden' });
    });

    test('a bulk is signed row by row: what a colleague signed meanwhile fails alone, and is tried again', async () => {
      const { page } = liaison;
      await page.getByRole('checkbox', { name: '选择本页全部' }).check();
      await page.getByText('已选 4 件').waitFor();
      await page.getByRole('button', { name: '批量签收（3）' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('另有 1 件不适用').waitFor();
      await liaison.picture('bulk-sign');
      expect(await liaison.inaccessible()).toEqual([]);
      const left = await dialog.locator('.bulk-number').first().textContent();
      await signedByColleague(left ?? '');
      await dialog.getByRole('button', { name: '签收 3 件' }).click();
      await dialog.getByText('成功 2 件，失败 1 件，待处理 0 件').waitFor();
      expect(await dialog.locator('[data-outcome=failed] .bulk-number').textContent()).toBe(left);
      await liaison.picture('bulk-signed');
      expect(await liaison.inaccessible()).toEqual([]);
      await dialog.getByRole('button', { name: '重试失败的 1 件' }).click();
      await dialog.getByText('成功 2 件，失败 1 件，待处理 0 件').waitFor();
      await dialog.getByRole('button', { name: '完成' }).click();
      await dialog.waitFor({ state: 'hidden' });
      // Told by the browser's console as well.
      liaison.faults.length = 0;
    });

    const signedByColleague = async (number: string) => {
      const colleague = await signIn(cells(), 'hebei', 'liaison');
      const { body } = await colleague.get<{ items: { number: string; openHandOver?: { id: string; version: number } }[] }>(
        `/api/case-status/matters?q=${number}`,
      );
      const handOver = body.items.find((line) => line.number === number)?.openHandOver;
      await colleague.change(`/api/case-referral/incoming-hand-overs/${handOver?.id}/signature`, handOver?.version ?? 0);
    };

    test('many are drafted for another region with one reason; each waits for its own approval', async () => {
      const respondent = `某连锁店${Date.now()}号`;
      await registered(cells(), { respondent: { name: respondent } });
      await registered(cells(), { respondent: { name: respondent }, consent: 'none' });
      const intake = await Desk.at(browser(), cells(), 'beijing', 'intake');
      await intake.logIn(`/?queue=all&q=${encodeURIComponent(respondent)}`);
      await eventually('both to be listed', async () => (await rows(intake).count()) === 2);
      await intake.page.getByRole('textbox', { name: '搜索' }).blur();
      await intake.press('j', 'x', 'j', 'x');
      await intake.page.getByRole('button', { name: '批量起草转办（2）' }).click();
      const dialog = intake.page.getByRole('dialog');
      await dialog.getByText('河北', { exact: true }).click();
      await dialog.getByLabel('转办理由').fill('被反映单位在河北省（C-16）。');
      await intake.picture('bulk-refer');
      await dialog.getByRole('button', { name: '提交 2 件审批' }).click();
      // Who did not consent is not handed on (C-18): that row says so, the other is drafted.
      await dialog.getByText('成功 1 件，失败 1 件，待处理 0 件').waitFor();
      await intake.picture('bulk-referred');
      await dialog.getByRole('button', { name: '完成' }).click();
    });

    test('nothing there, nothing readable, old news and no permission are four different pages', async () => {
      const { page } = liaison;
      await liaison.goto('/?queue=all&q=没有这样的事项');
      await page.getByText('没有符合条件的事项').waitFor();
      await liaison.picture('state-empty');
      await page.getByRole('button', { name: '清除条件' }).first().click();
      await rows(liaison).first().waitFor();
      const problem = { status: 500, code: 'http.internal', title: '服务出错' };
      await page.route('**/api/case-status/matters?*', (route) =>
        route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
      );
      await page.locator('[data-queue=overdue]').click();
      await page.getByText('没能读取').waitFor();
      await liaison.picture('state-error');
      expect(await liaison.inaccessible()).toEqual([]);
      await page.locator('[data-queue=all]').click();
      await rows(liaison).first().waitFor();
      // Live news has the list read again, which fails now.
      await registered(cells());
      await page.getByText('之后的变化尚未读到').waitFor();
      expect(await rows(liaison).count()).toBeGreaterThan(0);
      await liaison.picture('state-stale');
      expect(await liaison.inaccessible()).toEqual([]);
      await page.unroute('**/api/case-status/matters?*');
      await liaison.goto('/register');
      await page.getByText('您的岗位不能查看这里').waitFor();
      liaison.faults.length = 0;
    });

    test('colleagues of one region see that they have the same matter open, others do not', async () => {
      const path = paths[0] ?? '';
      const head = await Desk.at(browser(), cells(), 'hebei', 'unit-head');
      const elsewhere = await Desk.at(browser(), cells(), 'beijing', 'liaison');
      for (const desk of [liaison, head, elsewhere]) await (desk === liaison ? desk.goto(path) : desk.logIn(path));
      await head.page.getByTestId('readers').getByText('也正打开此件').waitFor();
      await liaison.page.getByTestId('readers').getByText('也正打开此件').waitFor();
      await liaison.picture('readers');
      expect(await liaison.inaccessible()).toEqual([]);
      expect(await elsewhere.page.getByTestId('readers').textContent()).toBe('');
      await head.goto('/');
      await liaison.page.getByTestId('readers').getByText('也正打开此件').waitFor({ state: 'detached' });
    });

    test('both sides’ clocks and the receipts stand on the page (R-024)', async () => {
      const { page } = liaison;
      await page.locator('[data-clocks=beijing]', { hasText: '转出方' }).waitFor();
      await page.locator('[data-clocks=hebei]', { hasText: '接收方' }).getByText('接办或退回').waitFor();
      await page.getByTestId('custody-chain').getByText('签收', { exact: false }).waitFor();
      expect(liaison.faults).toEqual([]);
    });
  });
