import { beforeAll, describe, expect, test } from '@jest/globals';
import { Desk } from '../support/desk.js';
import { drafted, registered, sent } from './page.matters.js';
import type { Office } from './page.office.js';

/** Hand-overs that do not end with an acceptance, and a report that nobody hands over. */
export const handOversTurnBack = ({ browser, cells }: Office) =>
  describe('hand-overs on the page', () => {
    let head: Desk;
    let liaison: Desk;
    let there: Desk;

    beforeAll(async () => {
      head = await Desk.at(browser(), cells(), 'beijing', 'unit-head');
      liaison = await Desk.at(browser(), cells(), 'beijing', 'liaison');
      there = await Desk.at(browser(), cells(), 'hebei', 'liaison');
      for (const desk of [head, liaison, there]) await desk.logIn();
    });

    test('an unapproved draft goes back with the reason, and the matter stays', async () => {
      const path = await drafted(cells());
      await head.goto(path);
      await head.step('不批准', '不批准', (dialog) => dialog.getByLabel('理由').fill('先在本市核查货源。'));
      await head.page.getByText('未批准', { exact: true }).first().waitFor();
      await head.page.getByText('先在本市核查货源。').waitFor();
      await head.picture('rejected');
    });

    test('a returned hand-over says on both sides why', async () => {
      const path = await drafted(cells());
      await approve(head, path);
      await there.goto(path);
      await there.step('签收', '签收');
      await there.step('退回', '退回北京', async (dialog) => {
        await dialog.getByText('行为或主体不在本地区').click();
        await dialog.getByLabel('理由').fill('经查该市场已迁往天津。');
        await there.picture('return');
        expect(await there.inaccessible()).toEqual([]);
      });
      await head.page.getByText('经查该市场已迁往天津。').waitFor();
      await head.page.getByTestId('timeline').getByText('河北退回：行为或主体不在本地区').waitFor();
      await head.page.getByTestId('custody').getByText('由北京持有并办理').waitFor();
      await head.picture('returned');
    });

    test('what is not in order when it is checked item by item becomes the reason of the return', async () => {
      const path = await sent(cells());
      await there.goto(path);
      await there.step('签收', '签收');
      await there.page.locator('.steps').getByRole('button', { name: '接办', exact: true }).click();
      const dialog = there.page.getByRole('dialog');
      await dialog.getByRole('checkbox', { name: '转办函中的理由' }).check();
      await dialog.getByRole('checkbox', { name: '事项内容' }).check();
      await there.picture('accept-missing');
      await dialog.getByRole('button', { name: '改为退回' }).click();
      await dialog.getByText('退回依据').waitFor();
      expect(await dialog.getByLabel('理由').inputValue()).toBe('以下材料缺失或有误：被反映单位、发生地点。');
      await dialog.getByRole('button', { name: '退回北京', exact: true }).click();
      await there.page.getByTestId('timeline').getByText('河北退回：材料不全').waitFor();
    });

    test('what was not accepted yet is recalled', async () => {
      const path = await drafted(cells());
      await approve(head, path);
      await liaison.goto(path);
      await liaison.step('撤回', '要求撤回');
      await liaison.page.getByTestId('timeline').getByText('北京继续持有').waitFor();
      await liaison.page.getByTestId('custody').getByText('由北京持有并办理').waitFor();
      await liaison.picture('recalled');
      expect(await liaison.inaccessible()).toEqual([]);
    });

    test('a report is verified, answered and closed at home', async () => {
      const intake = await Desk.at(browser(), cells(), 'beijing', 'intake');
      await intake.logIn(await registered(cells()));
      await intake.page.getByText('匿名提交').waitFor();
      await intake.step('开始核查', '开始核查');
      await intake.step('答复', '提交答复', async (dialog) => {
        await dialog.getByText('未发现违法').click();
        await dialog.getByLabel('答复内容').fill('经核查，所售图书均为正版。');
      });
      await intake.page.getByText('经核查，所售图书均为正版。').waitFor();
      await intake.step('办结', '办结');
      await intake.page.getByTestId('custody').getByText('已办结').waitFor();
      await intake.picture('closed');
      expect(await intake.inaccessible()).toEqual([]);
      expect(intake.faults).toEqual([]);
    });

    test('no page made an error', () => {
      expect([...head.faults, ...liaison.faults, ...there.faults]).toEqual([]);
    });
  });

async function approve(head: Desk, path: string): Promise<void> {
  await head.goto(path);
  await head.step('批准转办', '批准并发出');
  await head.page.getByTestId('custody').getByText('在途').waitFor();
}
