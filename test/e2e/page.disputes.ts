import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { Desk } from '../support/desk.js';
import { registered, sent } from './page.matters.js';
import type { Office } from './page.office.js';

const ours = '市场在河北省廊坊市（C-16）。';
const theirs = '经查，该市场已整体迁至天津市武清区，本地区没有管辖权。';

/** Who handles a matter is disputed, reported, decided by a letter and carried out, before the screens of three regions (C-17, P-04 to P-06). */
export const disputesAreSettled = ({ browser, cells }: Office) =>
  describe('disputes on the page', () => {
    let liaison: Desk;
    let head: Desk;
    let there: Desk;
    let path = '';

    beforeAll(async () => {
      liaison = await Desk.at(browser(), cells(), 'beijing', 'liaison');
      head = await Desk.at(browser(), cells(), 'beijing', 'unit-head');
      there = await Desk.at(browser(), cells(), 'hebei', 'liaison');
      path = await sent(cells());
      for (const desk of [liaison, head, there]) await desk.logIn(path);
    });

    test('Hebei objects, and both reasons stand side by side in both regions', async () => {
      await there.step('签收', '签收');
      await there.step('提出管辖异议', '退回并提出异议', async (dialog) => {
        await dialog.getByText('行为或主体不在本地区').click();
        await dialog.getByLabel('理由').fill(theirs);
        await there.picture('object');
        expect(await there.inaccessible()).toEqual([]);
      });
      for (const desk of [liaison, head, there]) {
        await disputeIs(desk, 'negotiating');
        const reasons = desk.page.getByTestId('reasons');
        await reasons.getByText(ours).waitFor();
        await reasons.getByText(theirs).waitFor();
        await desk.page.getByTestId('barred').getByText('河北已提出管辖异议').waitFor();
      }
      await liaison.page.getByTestId('dispute-clocks').getByText('协商管辖').waitFor();
      await liaison.page.getByTestId('dispute-clocks').getByText('还剩').waitFor();
      await liaison.page.locator('[data-blocked=reportDispute]', { hasText: '办案机构负责人' }).waitFor();
      await liaison.picture('dispute');
      await there.picture('dispute-there');
      for (const desk of [liaison, there]) expect(await desk.inaccessible()).toEqual([]);
    });

    test('Tianjin sees how it stands, and neither reason (R-113)', async () => {
      const other = await Desk.at(browser(), cells(), 'tianjin', 'liaison');
      await other.logIn(path);
      await disputeIs(other, 'negotiating');
      await other.page.getByText('双方理由只对争议双方开放').waitFor();
      await other.page.locator('[data-blocked=recordLetter]', { hasText: '请将文书交北京登记' }).waitFor();
      expect(await other.page.getByText(theirs).count()).toBe(0);
      await other.picture('dispute-of-others');
      expect(await other.inaccessible()).toEqual([]);
      expect(other.faults).toEqual([]);
    });

    test('the unit head reports it to the common superior, whose own limit begins (P-04, P-06)', async () => {
      await head.step('报请共同上级', '登记报请', async (dialog) => {
        await dialog.getByRole('button', { name: '登记报请' }).click();
        await dialog.getByText('请填写').first().waitFor();
        await paper(dialog, '报送给', '国家市场监督管理总局', '京市监请〔2026〕8号');
        await head.picture('dispute-report');
        expect(await head.inaccessible()).toEqual([]);
      });
      await disputeIs(there, 'to-superior');
      await there.page.getByTestId('dispute-papers').getByText('京市监请〔2026〕8号').waitFor();
      await head.page.getByTestId('dispute-clocks').getByText('上级指定').waitFor();
    });

    test('the superior’s letter reaches Hebei, which records it, and so does Beijing', async () => {
      await there.step('登记管辖文书', '登记', async (dialog) => {
        await dialog.getByText('指定管辖（共同上级）').click();
        await dialog.getByRole('radio', { name: '河北' }).check();
        await paper(dialog, '出具单位', '国家市场监督管理总局', '国市监稽〔2026〕12号');
        await dialog.getByTestId('follows').getByText('河北自动接办').waitFor();
        await there.picture('dispute-letter');
        expect(await there.inaccessible()).toEqual([]);
      });
      for (const desk of [liaison, head, there]) await disputeIs(desk, 'decision-recorded');
      await liaison.page.getByTestId('letters').getByText('国市监稽〔2026〕12号').waitFor();
      await liaison.page.locator('[data-blocked=approveDecision]', { hasText: '办案机构负责人' }).waitFor();
    });

    test('the unit head finds it on her workbench, approves it, and Hebei holds', async () => {
      await head.goto('/?queue=needs-me');
      const row = head.page.locator('table.list tr', { has: head.page.locator(`a[href="${path}"]`) });
      await row.getByTestId('tasks').getByText('待核准文书').waitFor();
      await head.picture('dispute-task');
      expect(await head.inaccessible()).toEqual([]);
      await row.getByRole('link').click();
      await head.step('核准管辖文书', '核准并执行', async (dialog) => {
        await dialog.getByText('国市监稽〔2026〕12号').waitFor();
        await head.picture('dispute-approve');
        expect(await head.inaccessible()).toEqual([]);
      });
      for (const desk of [liaison, head, there]) {
        await disputeIs(desk, 'handed-over');
        await desk.page.getByTestId('holder').getByText('河北').waitFor();
        await desk.page.locator('.hand-over').first().getByText('依指定或协议').waitFor();
      }
      await there.page.getByTestId('dispute-papers').getByText('已生效').waitFor();
      await there.page.getByText('争议经过').click();
      await there.page.getByTestId('dispute-history').getByText('核准生效：由河北办理').waitFor();
      await there.picture('dispute-ended');
      expect(await there.inaccessible()).toEqual([]);
    });

    test('a letter comes although nothing was in dispute, and the matter stays (C-17)', async () => {
      const undisputed = await registered(cells());
      await liaison.goto(undisputed);
      await liaison.step('登记管辖文书', '登记', async (dialog) => {
        await dialog.getByText('管辖协议（没有争议双方').waitFor();
        await dialog.getByText('指定管辖（共同上级）').click();
        await dialog.getByRole('radio', { name: '北京（留在持有地区）' }).check();
        await paper(dialog, '出具单位', '国家市场监督管理总局', '国市监稽〔2026〕13号');
      });
      await disputeIs(liaison, 'decision-recorded');
      await liaison.page.getByText('没有双方理由').waitFor();
      await head.goto(undisputed);
      await head.step('核准管辖文书', '核准并执行');
      await disputeIs(liaison, 'settled-here');
      await liaison.page.getByTestId('custody').getByText('由北京持有并办理').waitFor();
      await liaison.picture('dispute-settled');
      expect(await liaison.inaccessible()).toEqual([]);
    });

    test('no page made an error', () => {
      expect([...liaison.faults, ...head.faults, ...there.faults]).toEqual([]);
    });
  });

/** Told by the region that holds; every other page hears of it over the log. */
const disputeIs = (desk: Desk, state: string) => desk.page.locator(`[data-testid=dispute][data-state=${state}]`).waitFor();

async function paper(dialog: Locator, issuerLabel: string, issuer: string, number: string): Promise<void> {
  await dialog.getByLabel(issuerLabel).fill(issuer);
  await dialog.getByLabel('文号').fill(number);
  await dialog.getByLabel('文书日期').fill('2026-04-20');
}
