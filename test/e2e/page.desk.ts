import { beforeAll, describe, expect, test } from '@jest/globals';
import { Desk } from '../support/desk.js';
import { eventually } from '../support/probe.js';
import type { Office } from './page.office.js';

/** What a day brings besides: wrong fields, a lost line, colleagues who were faster, a session that ends, a file to import. */
export const aDayAtTheDesk = ({ browser, cells }: Office) =>
  describe('a day at the desk', () => {
    let intake: Desk;

    beforeAll(async () => {
      intake = await Desk.at(browser(), cells(), 'beijing', 'intake');
      await intake.logIn('/register');
    });

    const respondent = `某奶茶店${Date.now()}号`;
    const fill = async (phone: string) => {
      const { page } = intake;
      await page.getByLabel('姓名', { exact: true }).fill('测试乙丑');
      await page.getByLabel('电话', { exact: true }).fill(phone);
      await page.getByLabel('权利类型').press('1');
      await page.getByLabel('标题').fill('奶茶店仿冒知名品牌');
      await page.getByLabel('事实经过').fill('杯子与知名品牌几乎一样，味道差，拒绝退款18元。');
      await page.getByLabel('发生地点').fill('北京市朝阳区测试商场1层');
      await page.getByLabel('被反映单位').fill(respondent);
    };
    const ticket = () => intake.page.getByTestId('ticket-number');

    test('a wrong field is explained at the field, and the text stays', async () => {
      await fill('没有电话');
      await intake.press('F8');
      await intake.page.locator('#reporter_phone_help, .ant-form-item-explain-error').first().waitFor();
      await intake.picture('register-wrong');
      expect(await intake.page.getByLabel('电话', { exact: true }).inputValue()).toBe('没有电话');
      expect(await intake.page.getByLabel('电话', { exact: true }).getAttribute('aria-invalid')).toBe('true');
      expect(await intake.inaccessible()).toEqual([]);
      // The refusal itself is a line in the browser's console.
      intake.faults.length = 0;
    });

    test('a place that cannot be is said at once, with the one that was meant', async () => {
      const { page } = intake;
      await page.getByLabel('发生地点').fill('北京市武清区测试路');
      await page.getByRole('button', { name: '改为“天津市武清区”' }).click();
      await page.getByTestId('responsible').getByText('天津市武清区市场监督管理局').waitFor();
      expect(await intake.inaccessible()).toEqual([]);
      await page.getByLabel('发生地点').fill('北京市朝阳区测试商场1层');
    });

    test('no shortcut fires while Chinese is being typed', async () => {
      const { page } = intake;
      await page.getByLabel('电话', { exact: true }).fill('13800000002');
      await page.getByLabel('标题').focus();
      await intake.composing('F8');
      expect(await ticket().count()).toBe(0);
    });

    test('over a lost line it is sent by itself when the line is back, and registered once', async () => {
      await intake.context.setOffline(true);
      await intake.press('F8');
      await intake.page.getByText('正在自动重发').waitFor();
      await intake.page.getByText('失去连接').waitFor();
      await intake.picture('offline');
      await intake.context.setOffline(false);
      await ticket().waitFor();
      intake.faults.length = 0;
      await intake.page.getByRole('link', { name: '工作台', exact: true }).click();
      const search = intake.page.getByRole('textbox', { name: '搜索' });
      await intake.page.getByText('待我办理').first().waitFor();
      await intake.press('/');
      await search.fill(respondent);
      await intake.page.waitForURL((url) => url.searchParams.get('q') === respondent);
      await eventually('the one matter', async () => (await intake.page.locator('table.list tbody tr').count()) === 1);
    });

    test('j, k and Enter open a matter; going back finds the row again', async () => {
      const { page } = intake;
      await page
        .locator('h1')
        .first()
        .focus()
        .catch(() => undefined);
      await page.getByRole('textbox', { name: '搜索' }).blur();
      await intake.press('j', 'Enter');
      await page.locator('.matter-head').waitFor();
      await page.goBack();
      await page.locator('a[data-row]:focus').waitFor();
    });

    test('what somebody else changed meanwhile is shown, and the text is kept', async () => {
      const { page } = intake;
      await page.locator('a[data-row]').first().press('Enter');
      await page.locator('.steps').getByRole('button', { name: '不予受理', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('超过三年').click();
      await dialog.getByLabel('不予受理的理由').fill('已超过三年。');
      await dialog.getByLabel('其他解决途径').fill('可以起诉。');

      const colleague = await Desk.at(browser(), cells(), 'beijing', 'intake');
      await colleague.logIn(new URL(page.url()).pathname);
      await colleague.step('受理', '受理');
      expect(colleague.faults).toEqual([]);

      await dialog.getByRole('button', { name: '不予受理', exact: true }).click();
      await dialog.getByText('此件有了新变化').waitFor();
      await dialog.locator('.versions tr', { hasText: '状态' }).getByText('已受理').waitFor();
      await intake.picture('stale');
      expect(await intake.inaccessible()).toEqual([]);
      await dialog.getByRole('button', { name: '载入最新内容' }).click();
      expect(await dialog.getByLabel('不予受理的理由').inputValue()).toBe('已超过三年。');
      await dialog.getByRole('button', { name: '取消' }).click();
      await page.locator('[data-blocked=refuseComplaint]', { hasText: '已受理' }).waitFor();
      intake.faults.length = 0;
    });

    test('a session that ends is asked for again on top of the work', async () => {
      const { page } = intake;
      await page.locator('.steps').getByRole('button', { name: '答复', exact: true }).click();
      const dialog = page.getByRole('dialog').filter({ hasText: '答复内容' });
      await dialog.getByText('调解达成').click();
      await dialog.getByLabel('答复内容').fill('商家已退款。');
      await intake.context.clearCookies();
      await dialog.getByRole('button', { name: '提交答复' }).click();
      await page.getByText('登录已过期').first().waitFor();
      await intake.picture('session-ended');
      await intake.giveCredentials();
      await page.getByText('请重新登录后继续').waitFor({ state: 'hidden' });
      await dialog.getByRole('button', { name: '提交答复' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await page.getByTestId('timeline').getByText('作出答复：调解达成').waitFor();
      intake.faults.length = 0;
    });

    test('who submitted it is opened with a reason and covered again', async () => {
      const { page } = intake;
      const reporter = page.getByTestId('reporter');
      expect(await reporter.textContent()).not.toContain('13800000002');
      await page.getByRole('button', { name: '查看完整信息' }).click();
      await page.getByLabel('理由').fill('电话回访');
      await page.getByRole('dialog').getByRole('button', { name: '查看完整信息' }).click();
      await reporter.getByText('13800000002').waitFor();
      expect(await intake.inaccessible()).toEqual([]);
      await page.getByRole('button', { name: '重新遮盖' }).click();
      expect(await reporter.textContent()).not.toContain('13800000002');
      expect(intake.faults).toEqual([]);
    });

    test('a file of work orders is imported before one’s eyes', async () => {
      const { page } = intake;
      await page.getByRole('link', { name: '批量导入', exact: true }).click();
      // The page of the matter has a place for files, too.
      await page.getByRole('heading', { name: '批量导入热线工单' }).waitFor();
      await page.locator('.choose-file input[type=file]').setInputFiles('deploy/sample/hotline-work-orders.csv');
      await page.getByTestId('import-state').getByText('导入完成').waitFor({ timeout: 60_000 });
      await page.getByText('row.place-wrong-city').waitFor();
      expect(await page.getByTestId('rows-read').textContent()).toBe('60');
      await intake.picture('imported');
      expect(await intake.inaccessible()).toEqual([]);
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载未登记的行' }).click()]);
      expect(file.suggestedFilename()).toContain('.csv');
    });

    test('the count of each queue is the length of its list', async () => {
      const { page } = intake;
      await page.getByRole('link', { name: '工作台', exact: true }).click();
      for (const queue of ['needs-me', 'waiting-for-others', 'overdue', 'in-transit']) {
        await page.locator(`[data-queue=${queue}]`).click();
        await page.locator('table.list, .nothing').first().waitFor();
        const more = page.getByRole('button', { name: '加载更多' });
        while ((await more.count()) > 0) await more.click();
        const counted = page.getByTestId(`count-${queue}`);
        const rows = page.locator('table.list tbody tr');
        await eventually(
          `as many rows in ${queue} as its card says`,
          async () => String(await rows.count()) === (await counted.textContent()),
        );
      }
      await page.locator('[data-queue=all]').click();
      await page.locator('table.list').waitFor();
      await intake.picture('workbench-all');
      expect(await intake.inaccessible()).toEqual([]);
    });

    test('the page speaks English as well', async () => {
      const { page } = intake;
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('link', { name: 'Workbench' }).waitFor();
      await intake.picture('english');
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      expect(await intake.inaccessible()).toEqual([]);
      expect(intake.faults).toEqual([]);
    });

    test('an administrator looks after parked messages and sees no matters', async () => {
      const admin = await Desk.at(browser(), cells(), 'beijing', 'administrator');
      await admin.logIn();
      await admin.page.getByRole('heading', { name: '滞留消息' }).waitFor();
      expect(await admin.page.getByRole('link', { name: '工作台', exact: true }).count()).toBe(0);
      await admin.picture('parked');
      expect(await admin.inaccessible()).toEqual([]);
      await admin.goto('/register');
      await admin.page.getByText('您的岗位不能查看这里').waitFor();
      await admin.picture('no-permission');
      expect(admin.faults).toEqual([]);
    });
  });
