import { beforeAll, describe, expect, test } from '@jest/globals';
import { Desk } from '../support/desk.js';
import { aComplaint } from '../support/submission.js';
import { registered } from './page.matters.js';
import type { Office } from './page.office.js';

/** A paper takes a number and never changes: what is issued was looked at first, word for word. */
export const aPaperIsIssued = ({ browser, cells }: Office) =>
  describe('a paper is issued', () => {
    let intake: Desk;
    beforeAll(async () => {
      intake = await Desk.at(browser(), cells(), 'beijing', 'intake');
      await intake.logIn(await registered(cells(), aComplaint));
    });

    test('only as it was seen in the preview; a change has to be looked at again', async () => {
      const { page } = intake;
      await page.getByRole('button', { name: '制发文书' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('选择文书').press('Enter');
      await page.locator('.ant-select-item-option', { hasText: 'F26-4' }).click();
      await dialog.getByLabel('联系人').fill('李明');
      await dialog.getByLabel('联系电话').fill('010-12345678');
      await dialog.getByLabel('提供期限').fill('2030-06-10');
      await dialog.getByLabel('应提供的材料').fill('身份证');
      const issue = dialog.getByRole('button', { name: '制发', exact: true });
      const look = async () => {
        const [shown] = await Promise.all([intake.context.waitForEvent('page'), dialog.getByRole('button', { name: '预览' }).click()]);
        await shown.waitForURL(/^blob:/);
        await shown.close();
      };
      expect(await issue.isDisabled()).toBe(true);
      await look();
      await issue.and(page.locator(':enabled')).waitFor();
      await dialog.getByLabel('应提供的材料').fill('身份证\n购物凭证');
      expect(await issue.isDisabled()).toBe(true);
      await look();
      await intake.picture('paper');
      expect(await intake.inaccessible()).toEqual([]);
      await issue.click();
      await page
        .getByTestId('papers')
        .getByText(/限证〔\d{4}〕第1号/)
        .waitFor();
      expect(intake.faults).toEqual([]);
    });
  });
