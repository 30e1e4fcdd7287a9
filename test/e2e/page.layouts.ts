import { beforeAll, describe, expect, test } from '@jest/globals';
import { workOrder, workOrders } from '../integration/import.support.js';
import { Desk } from '../support/desk.js';
import type { Office } from './page.office.js';

/** A source names its columns otherwise: looked at before anything is imported, told once, and known by the header from then on (C-23). */
export const aLayoutIsSaved = ({ browser, cells }: Office) =>
  describe('the layout of a source', () => {
    let intake: Desk;
    beforeAll(async () => {
      intake = await Desk.at(browser(), cells(), 'beijing', 'intake');
      await intake.logIn('/import');
    });

    test('is previewed, mapped and saved; the file is read by it', async () => {
      const { page } = intake;
      const first = 1_000_000 + (Date.now() % 1_000_000);
      const header = workOrders(0).trim().replace('工单编号', '流水').replace('联系电话', '回拨号');
      const buffer = Buffer.from([header, workOrder(first), workOrder(first + 1, { 问题分类: '商标权益' })].join('\r\n'));
      await page.getByLabel('导入前先预览').check();
      await page.locator('.choose-file input[type=file]').setInputFiles({ name: '某市.csv', mimeType: 'text/csv', buffer });
      await page.getByText('缺少，请指定').first().waitFor();
      expect(await page.getByRole('button', { name: '导入此文件' }).isDisabled()).toBe(true);
      await page.getByLabel('工单编号取自', { exact: true }).selectOption('流水');
      await page.getByLabel('联系电话取自', { exact: true }).selectOption('回拨号');
      await page.getByLabel('版式名称').fill('某市热线');
      await page.getByLabel('版式名称').press('Enter');
      await page.locator('[data-column=number]').getByText(`BJCS9${first}`, { exact: true }).waitFor();
      await page.getByText('问题分类不能识别').waitFor();
      expect(await page.locator('[data-column=number] select').inputValue()).toBe('0');
      await intake.picture('import-preview');
      expect(await intake.inaccessible()).toEqual([]);
      await page.getByRole('button', { name: '导入此文件' }).click();
      await page.getByTestId('import-state').getByText('导入完成').waitFor();
      await page.getByText('版式 某市热线').waitFor();
      expect([await page.getByTestId('rows-registered').textContent(), await page.getByTestId('rows-refused').textContent()]).toEqual([
        '1',
        '1',
      ]);
      expect(intake.faults).toEqual([]);
    });
  });
