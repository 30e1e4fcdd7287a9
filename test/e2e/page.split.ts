import { beforeAll, describe, expect, test } from '@jest/globals';
import { Desk } from '../support/desk.js';
import { signIn } from './page.matters.js';
import type { Office } from './page.office.js';

/** What a caller tells of two shops is registered with all its lines, and divided in two (C-02). */
export const aMatterIsSplit = ({ browser, cells }: Office) =>
  describe('a matter is split on the page', () => {
    let operator: Desk;
    let intake: Desk;
    let path = '';

    beforeAll(async () => {
      operator = await Desk.at(browser(), cells(), 'beijing', 'operator');
      intake = await Desk.at(browser(), cells(), 'beijing', 'intake');
      await operator.logIn('/register');
    });

    test('the operator unfolds further parties, goods and clues', async () => {
      const { page } = operator;
      await page.getByLabel('姓名', { exact: true }).fill('测试庚午');
      await page.getByLabel('电话', { exact: true }).fill('13800000091');
      await page.getByLabel('权利类型').press('1');
      await page.getByLabel('标题').fill('两家商户卖冒牌围巾');
      await page.getByLabel('事实经过').fill('先后在两家店各买了围巾，吊牌印字模糊，专柜说都不是正品。');
      await page.getByLabel('发生地点').fill('北京市朝阳区测试市场');
      await page.getByLabel('被反映单位', { exact: true }).fill('甲测试围巾店');
      await page.getByLabel('涉及金额（元）').fill('300');
      await page.getByText('其他被反映单位、涉案物品、线索').click();
      await page.getByRole('button', { name: '添加单位' }).click();
      await page.locator('#parties_0_name').fill('乙测试围巾店');
      await page.getByRole('button', { name: '添加物品' }).click();
      for (const [field, value] of Object.entries({ name: '围巾', quantity: '6', unit: '条', amountYuan: '300' }))
        await page.locator(`#goods_0_${field}`).fill(value);
      await page.getByRole('button', { name: '添加线索' }).click();
      await page.getByLabel('线索 1').fill('乙店的微信收款记录');
      await operator.picture('register-divisible');
      expect(await operator.inaccessible()).toEqual([]);
      // What is wrong in the folded part comes to light.
      await page.locator('#goods_0_unit').fill('');
      await page.getByText('其他被反映单位、涉案物品、线索').click();
      await page.locator('#goods_0_unit').waitFor({ state: 'hidden' });
      await operator.press('F8');
      await page.locator('#goods_0_unit').fill('条');
      await operator.press('F8');
      await page.getByRole('link', { name: '打开此件' }).click();
      await page.getByText('围巾 6 条').waitFor();
      path = new URL(page.url()).pathname;
    });

    test('intake divides it with the keyboard; what does not add up is named, and what was typed outlives a colleague’s change', async () => {
      await intake.logIn(path);
      const { page } = intake;
      await page.locator('.steps').getByRole('button', { name: '分案', exact: true }).press('Enter');
      const dialog = page.getByRole('dialog');
      const check = dialog.getByTestId('split-check');
      await check.getByText('第 1 部分还没有标题').waitFor();
      await check.getByText('每件事项都要有反映的对象').waitFor();
      await dialog.getByLabel('标题，第 1 部分').fill('乙店部分');
      await dialog.getByLabel('乙测试围巾店，保留').press('Space');
      await dialog.getByLabel('乙测试围巾店，第 1 部分').press('Space');
      await dialog.getByLabel('乙店的微信收款记录，保留').press('ArrowRight');
      await dialog.getByLabel('围巾（物品（条）），第 1 部分').fill('8');
      await check.getByText('“围巾”多分了 2 条').waitFor();
      await intake.picture('split-over');
      await dialog.getByLabel('围巾（物品（条）），第 1 部分').fill('2');
      await dialog.getByLabel('围巾（价值（元）），第 1 部分').fill('100');
      await dialog.getByLabel('涉及金额（元），第 1 部分').fill('100');
      await check.getByText('相加等于原事项').waitFor();
      await dialog.getByRole('button', { name: '拆分' }).click();
      await dialog.getByText('请核对后勾选').waitFor();
      await dialog.getByLabel('已核对各部分的内容').press('Space');
      expect(await intake.inaccessible()).toEqual([]);
      await intake.picture('split');

      await acceptedByAColleague();
      await dialog.getByRole('button', { name: '拆分' }).click();
      await dialog.getByText('您填写的内容仍在').waitFor();
      await dialog.getByRole('button', { name: '载入最新内容' }).click();
      expect(await dialog.getByLabel('标题，第 1 部分').inputValue()).toBe('乙店部分');
      await dialog.getByLabel('标题，第 1 部分').press('Control+Enter');
      await dialog.getByTestId('split-done').getByText('已拆出 1 件').waitFor();
      await intake.picture('split-done');
      expect(await intake.inaccessible()).toEqual([]);
    });

    test('the new matter is one click away, and each shows the other', async () => {
      const { page } = intake;
      await page.getByTestId('split-done').getByRole('link').click();
      await page.getByText('由此事项拆出').waitFor();
      await page.getByText('围巾 2 条').waitFor();
      await page.getByText('乙测试围巾店').first().waitFor();
      await operator.goto(path);
      await operator.page.getByText('拆出的部分').waitFor();
      await operator.page.getByText('围巾 4 条').waitFor();
      expect([...intake.faults, ...operator.faults].filter((fault) => !fault.includes('412'))).toEqual([]);
    });

    async function acceptedByAColleague(): Promise<void> {
      const colleague = await signIn(cells(), 'beijing', 'intake');
      const complaint = `/api/complaint-intake/complaints/${path.split('/').at(-1)}`;
      const { body } = await colleague.get<{ version: number }>(complaint);
      const { status } = await colleague.post(`${complaint}/acceptance`, {}, { 'if-match': `"${body.version}"` });
      expect(status).toBe(200);
    }
  });
