import { beforeAll, describe, expect, test } from '@jest/globals';
import { workOrder, workOrders } from '../integration/import.support.js';
import { Desk } from '../support/desk.js';
import type { Office } from './page.office.js';

/** Rows of a hotline's file that were refused are mended where they are shown, and sent again (C-23). */
export const refusedRowsAreMended = ({ browser, cells }: Office) =>
  describe('refused rows of an import', () => {
    let intake: Desk;
    beforeAll(async () => {
      intake = await Desk.at(browser(), cells(), 'beijing', 'intake');
      await intake.logIn('/import');
    });
    const first = Date.now() % 1_000_000;
    const row = (number: number) => intake.page.locator(`[data-row="${number}"]`);
    const send = (count: number) => intake.page.getByRole('button', { name: `再次导入（${count} 行）` });

    test('are opened in place, each fault at its cell; what somebody else sent meanwhile keeps what was typed', async () => {
      const { page } = intake;
      const orders = [
        workOrder(first, { 联系电话: '', 诉求类型: '投诉' }),
        workOrder(first + 1),
        workOrder(first + 2, { 问题分类: '商标权益' }),
      ];
      const buffer = Buffer.from([workOrders(0).trim(), ...orders].join('\r\n'));
      await page.locator('.choose-file input[type=file]').setInputFiles({ name: '待更正.csv', mimeType: 'text/csv', buffer });
      await page.getByTestId('import-state').getByText('导入完成').waitFor();
      await page.getByRole('button', { name: '在此更正' }).click();
      await row(1).getByLabel('联系电话').fill('13800000801');
      await row(3).getByLabel('问题分类').fill('专利');
      await row(3).getByText('其他各列').click();
      await row(3).getByLabel('备注').fill('更正过');
      await intake.picture('import-mend');
      expect(await intake.inaccessible()).toEqual([]);
      const place = orders[0]?.split(',').indexOf('') ?? 0;
      const sent = await page.evaluate(`fetch(location.pathname.replace('/import/', '/api/complaint-intake/imports/') + '/corrections', {
        method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': 'another-${first}' },
        body: JSON.stringify({ rows: [{ row: 1, cells: [{ place: ${place}, text: '13800000802' }] }] }) }).then(({ status }) => status)`);
      expect(sent).toBe(202);
      await send(2).click();
      await page.getByText('import.rows-not-open').waitFor();
      await row(1).getByText('您填写的内容没有送出').waitFor();
      expect(await row(1).getByLabel('联系电话').inputValue()).toBe('13800000801');
      expect(await row(3).getByLabel('备注').inputValue()).toBe('更正过');
    });

    test('the others go by the Enter key, and what became of all is shown where they were, with the way there and back', async () => {
      const { page } = intake;
      await row(3).getByLabel('问题分类').press('Enter');
      await row(3).getByText('已更正并再次导入').waitFor();
      const fates = page.getByTestId('corrections').getByRole('listitem');
      await fates.filter({ hasText: '导入完成' }).nth(1).waitFor();
      expect((await fates.allTextContents()).map((text) => /新登记 \d|未登记 \d/.exec(text)?.[0])).toEqual(['新登记 1', '新登记 1']);
      await intake.picture('import-mended');
      expect(await intake.inaccessible()).toEqual([]);
      await page.getByRole('button', { name: '返回列表' }).click();
      await page.getByRole('row').filter({ hasText: 'row.phone-missing' }).getByText('已更正并再次导入').waitFor();
      await fates.first().getByRole('link').click();
      await page.getByRole('heading', { name: '更正：待更正.csv' }).waitFor();
      await page.getByRole('link', { name: '原导入' }).click();
      await page.getByRole('heading', { name: '待更正.csv', exact: true }).waitFor();
      expect(intake.faults.filter((fault) => !fault.includes('409'))).toEqual([]);
    });
  });
