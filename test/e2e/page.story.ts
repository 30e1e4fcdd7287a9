import { beforeAll, describe, expect, test } from '@jest/globals';
import { Desk } from '../support/desk.js';
import type { Office } from './page.office.js';

/** The story that the system is for, with five people of three regions before their own screens. */
export const aComplaintGoesToHebei = ({ browser, cells }: Office) =>
  describe('a complaint heard in Beijing is acted on in Hebei', () => {
    let operator: Desk;
    let head: Desk;
    let liaison: Desk;
    let matter = '';
    let number = '';

    beforeAll(async () => {
      operator = await Desk.at(browser(), cells(), 'beijing', 'operator');
      head = await Desk.at(browser(), cells(), 'beijing', 'unit-head');
      liaison = await Desk.at(browser(), cells(), 'hebei', 'liaison');
    });

    test('the operator registers it without a mouse', async () => {
      await operator.logIn('/register');
      await operator.page.locator('input:checked:focus').waitFor({ state: 'attached' });
      await operator.press('Tab');
      await operator.type('测试甲子', '13800000001', '北京市朝阳区测试街1号');
      await operator.press('Enter', 'Enter', 'Enter', 'Enter');
      expect(await operator.inaccessible()).toEqual([]);
      await operator.press('1', 'Enter');
      await operator.type('网购裤子疑似冒牌要求退款');
      await operator.page.keyboard.insertText('来电人网购两条裤子，品牌方说不是正品，货从河北发出。');
      await operator.press('Tab');
      await operator.page.keyboard.insertText('退一赔三，查货源');
      await operator.press('Tab', 'Tab', 'Enter');
      await operator.type('河北省保定市莲池区测试街3号', '某服装有限公司', '', '', '', '', '', '');
      await operator.press('ArrowDown', 'ArrowDown');
      const responsible = operator.page.getByTestId('responsible');
      await responsible.getByText('保定市莲池区市场监督管理局').waitFor();
      await responsible.getByText('C-06').waitFor();
      await operator.picture('register');
      await operator.press('F8');
      number = (await operator.page.getByTestId('ticket-number').textContent()) ?? '';
      await operator.picture('registered');
      expect(await operator.inaccessible()).toEqual([]);
      expect(number).toMatch(/^BJ-TS-/);
    });

    test('she drafts the referral and sees what Hebei will see of it', async () => {
      await operator.page.getByRole('link', { name: '打开此件' }).click();
      await operator.page.getByRole('heading', { name: number }).waitFor();
      matter = new URL(operator.page.url()).pathname;
      await operator.step('起草转办', '提交审批', async (dialog) => {
        await dialog.getByText('河北', { exact: true }).click();
        await dialog.getByLabel('转办理由').fill('被反映单位在河北省保定市，应由当地办理（C-06）。');
        await dialog.getByText('加密后只给接收地区').waitFor();
        await dialog.getByTestId('who-next').getByText('仍由北京持有并办理').waitFor();
        await operator.picture('draft');
        expect(await operator.inaccessible()).toEqual([]);
      });
      await operator.page.locator('[data-blocked=approve]', { hasText: '办案机构负责人' }).waitFor();
      await operator.picture('matter-drafted');
      expect(await operator.inaccessible()).toEqual([]);
    });

    test('the unit head finds it among what needs her and approves it', async () => {
      await head.logIn();
      await head.page.getByRole('link', { name: number }).waitFor();
      await head.picture('workbench');
      expect(await head.inaccessible()).toEqual([]);
      await head.page.getByRole('link', { name: number }).press('Enter');
      await liaison.logIn('/?queue=needs-me');
      await liaison.page.getByTestId('count-needs-me').waitFor();
      await head.step('批准转办', '批准并发出', async (dialog) => {
        await dialog.getByTestId('who-next').getByText('河北的签收时限开始计时').waitFor();
        await head.picture('approve');
        expect(await head.inaccessible()).toEqual([]);
      });
    });

    test('it appears on the screen of Hebei’s liaison by itself; she signs and accepts', async () => {
      await liaison.page.getByRole('link', { name: number }).click();
      await liaison.page.locator('[data-blocked=acceptHandOver]', { hasText: '请先签收' }).waitFor();
      await liaison.picture('matter-arrived');
      await liaison.step('签收', '签收');
      await liaison.step('接办', '接办', async (dialog) => {
        // Nobody accepts what they did not look at.
        await dialog.getByRole('button', { name: '接办', exact: true }).click();
        await dialog.getByText('请逐项核对并勾选').waitFor();
        for (const item of await dialog.getByRole('checkbox').all()) await item.check();
        await dialog.getByText('请逐项核对并勾选').waitFor({ state: 'hidden' });
        await liaison.picture('accept');
        expect(await liaison.inaccessible()).toEqual([]);
      });
      await liaison.page.getByTestId('holder').getByText('河北').waitFor();
      expect(await liaison.inaccessible()).toEqual([]);
    });

    test('Hebei’s intake accepts the complaint, an officer answers it', async () => {
      const intake = await Desk.at(browser(), cells(), 'hebei', 'intake');
      await intake.logIn(matter);
      await intake.step('受理', '受理');
      const officer = await Desk.at(browser(), cells(), 'hebei', 'officer');
      await officer.logIn(matter);
      await officer.step('答复', '提交答复', async (dialog) => {
        await dialog.getByText('查有违法', { exact: true }).click();
        await dialog.getByLabel('答复内容').fill('已立案查处，并组织退款。');
        await officer.picture('answer');
      });
      expect([...intake.faults, ...officer.faults]).toEqual([]);
    });

    test('Beijing’s page, open all the time, tells the whole story', async () => {
      const timeline = operator.page.getByTestId('timeline');
      await timeline.getByText('作出答复：查有违法').waitFor();
      await timeline.getByText('河北接办，从此由河北持有').waitFor();
      await operator.page.getByTestId('custody').getByText('由河北持有并办理').waitFor();
      const chain = operator.page.getByTestId('custody-chain').locator(':scope > li');
      expect(await chain.count()).toBe(2);
      await operator.picture('matter-answered');
      expect(await operator.inaccessible()).toEqual([]);
    });

    test('Tianjin sees how it stands, and is told why it does not see more (R-113)', async () => {
      const other = await Desk.at(browser(), cells(), 'tianjin', 'officer');
      await other.logIn(matter);
      await other.page.getByText('本地区看不到内容').waitFor();
      await other.page.getByTestId('timeline').getByText('作出答复：查有违法').waitFor();
      await other.picture('matter-of-others');
      expect(await other.page.getByText('某服装有限公司').count()).toBe(0);
      expect(await other.inaccessible()).toEqual([]);
      expect(other.faults).toEqual([]);
    });

    test('no page made an error or broke the content security policy', () => {
      expect([...operator.faults, ...head.faults, ...liaison.faults]).toEqual([]);
    });
  });
