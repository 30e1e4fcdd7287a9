import { beforeAll, describe, expect, test } from '@jest/globals';
import { Desk } from '../support/desk.js';
import { sent } from './page.matters.js';
import type { Office } from './page.office.js';

/** Evidence is saved although the matter is on its way to another region; approved by another person, dealt with (P-12, P-13). */
export const anUrgentMeasureIsTaken = ({ browser, cells }: Office) =>
  describe('an urgent measure on the page', () => {
    let officer: Desk;
    let head: Desk;

    beforeAll(async () => {
      officer = await Desk.at(browser(), cells(), 'beijing', 'officer');
      head = await Desk.at(browser(), cells(), 'beijing', 'unit-head');
      const path = await sent(cells());
      for (const desk of [officer, head]) await desk.logIn(path);
      await officer.page.getByTestId('custody').getByText('在途').waitFor();
    });

    test('an officer records it while the matter is in transit', async () => {
      await officer.step('登记紧急措施', '登记', async (dialog) => {
        await dialog.getByRole('button', { name: '登记', exact: true }).click();
        await dialog.getByText('请填写').first().waitFor();
        await dialog.getByText('先行登记保存', { exact: true }).click();
        await dialog.getByLabel('地点').fill('廊坊市测试图书城 12 号库');
        for (const [field, value] of Object.entries(typed)) await dialog.locator(`#${field}`).fill(value);
        await officer.picture('measure-record');
        expect(await officer.inaccessible()).toEqual([]);
      });
      const measure = officer.page.locator('[data-measure=awaiting-approval]');
      await measure.getByText('盗版童书 300 册').waitFor();
      await measure.locator('[data-blocked=judgeMeasure]', { hasText: '办案机构负责人' }).waitFor();
    });

    test('the unit head reads what was done and approves it', async () => {
      await head.page.locator('[data-step=judgeMeasure]').click();
      const dialog = head.page.getByRole('dialog');
      await dialog.getByText('盗版童书 300 册').waitFor();
      await dialog.getByText('批准', { exact: true }).click();
      await head.picture('measure-judge');
      expect(await head.inaccessible()).toEqual([]);
      await dialog.getByRole('button', { name: '提交审批意见' }).click();
      await head.page.locator('[data-measure=in-force]').waitFor();
    });

    test('the officer deals with the evidence', async () => {
      await officer.page.locator('[data-step=dealWithMeasure]').click();
      const dialog = officer.page.getByRole('dialog');
      await dialog.getByText('送检测鉴定').click();
      await officer.picture('measure-deal');
      await dialog.getByRole('button', { name: '记录处理' }).click();
      for (const desk of [officer, head]) await desk.page.locator('[data-measure=dealt-with]').getByText('送检测鉴定').waitFor();
      await officer.picture('measure-dealt-with');
      expect(await officer.inaccessible()).toEqual([]);
      expect([...officer.faults, ...head.faults]).toEqual([]);
    });
  });

const typed = {
  ...{ officers_0_name: '测试甲', officers_0_certificate: '11000001', officers_1_name: '测试乙', officers_1_certificate: '11000002' },
  ...{ items_0_name: '盗版童书', items_0_quantity: '300', items_0_unit: '册', reason: '当事人正在装车转移。' },
};
