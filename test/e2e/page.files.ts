import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Caller } from '../support/caller.js';
import { Desk } from '../support/desk.js';
import { eventually } from '../support/probe.js';
import type { Office } from './page.office.js';

const whole = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(3_000_000)]);
const sha256Of = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const shortHash = sha256Of(whole).slice(0, 12);

/** A file from the caller's hand to another region's desk, the same to the last bit. */
export const filesTravelWithTheMatter = ({ browser, cells }: Office) =>
  describe('files travel with the matter', () => {
    let operator: Desk;
    let there: Desk;
    let path: string;

    beforeAll(async () => {
      operator = await Desk.at(browser(), cells(), 'beijing', 'operator');
      there = await Desk.at(browser(), cells(), 'hebei', 'liaison');
      await operator.logIn('/register');
      await there.logIn();
    });

    const choose = (page: Page, name: string, mimeType: string, buffer: Buffer) =>
      page.getByTestId('choose-files').setInputFiles({ name, mimeType, buffer });

    test('they are attached while the caller speaks; what may run programs is refused in words', async () => {
      const { page } = operator;
      await page.getByLabel('姓名', { exact: true }).fill('测试丙寅');
      await page.getByLabel('电话', { exact: true }).fill('13800000003');
      await page.getByLabel('权利类型').press('1');
      await page.getByLabel('标题').fill('箱包店售假，有合同为证');
      await page.getByLabel('事实经过').fill('合同写明正品，鉴定为假。');
      await page.getByLabel('发生地点').fill('河北省保定市高碑店市测试市场');
      await page.getByLabel('被反映单位').fill(`某箱包店${Date.now()}`);
      await page.getByText('同意转外地并提供身份信息').click();
      // The system's own dialog is nothing that a test could use: F4 asks for it, and that is heard.
      await page.evaluate(`document.querySelector('[data-testid=choose-files]').addEventListener('click', (event) => {
        event.preventDefault();
        document.body.dataset.dialog = 'asked';
      }, { once: true })`);
      await operator.press('F4');
      await page.locator('body[data-dialog=asked]').waitFor();
      await choose(page, '合同.pdf', 'application/pdf', whole);
      await page.locator('[data-file="合同.pdf"][data-state=ready]').waitFor();
      await choose(page, '照片.jpg', 'image/jpeg', Buffer.from('MZ\x90\x00 this is a program'));
      await page.locator('[data-file="照片.jpg"][data-state=refused]').getByText('可能运行程序').waitFor();
      await operator.picture('register-files');
      expect(await operator.inaccessible()).toEqual([]);
      await operator.press('F8');
      await page.getByTestId('ticket-number').waitFor();
      await page.getByRole('link', { name: '打开此件' }).click();
      await page.locator('.matter-head').waitFor();
      path = new URL(page.url()).pathname;
    });

    test('they stand on the matter with their kind, hash and scan, and one more is added there', async () => {
      const { page } = operator;
      const listed = page.getByTestId('attachments');
      await listed.locator('[data-file="合同.pdf"]').getByText(shortHash).waitFor();
      expect(await listed.textContent()).toContain('未查毒');
      await choose(page, '说明.txt', 'text/plain', Buffer.from('补充说明：购买于四月二十日。'));
      await listed.locator('[data-file="说明.txt"]').waitFor();
      await operator.picture('matter-files');
      expect(await operator.inaccessible()).toEqual([]);
      expect(operator.faults).toEqual([]);
    });

    test('they arrive in Hebei, are accepted with the matter and come out bit for bit', async () => {
      await referred(path.split('/').at(-1) ?? '');
      const { page } = there;
      await there.goto(path);
      const incoming = page.getByTestId('incoming-files');
      await incoming.locator('[data-file="合同.pdf"][data-state=received]').waitFor({ timeout: 60_000 });
      await incoming.locator('[data-file="说明.txt"][data-state=received]').waitFor({ timeout: 60_000 });
      await there.picture('incoming-files');
      expect(await there.inaccessible()).toEqual([]);
      await there.step('签收', '签收');
      await there.step('接办', '接办', async (dialog) => {
        await dialog.getByRole('checkbox', { name: '合同.pdf' }).waitFor();
        for (const item of await dialog.getByRole('checkbox').all()) await item.check();
        await there.picture('accept-files');
      });
      const row = page.getByTestId('attachments').locator('[data-file="合同.pdf"]');
      await row.getByText(shortHash).waitFor();
      const [file] = await Promise.all([page.waitForEvent('download'), row.getByRole('link', { name: '下载' }).click()]);
      expect(file.suggestedFilename()).toBe('合同.pdf');
      expect(sha256Of(await readFile(await file.path()))).toBe(sha256Of(whole));
      await there.picture('accepted-files');
      expect(await there.inaccessible()).toEqual([]);
      expect(there.faults).toEqual([]);
    });

    async function caller(role: string): Promise<Caller> {
      const { url } = cells().cells.find(({ region }) => region === 'beijing') as { url: string };
      const { username, password } = cells().accounts.find((each) => each.region === 'beijing' && each.roles.includes(role)) as {
        username: string;
        password: string;
      };
      const { body } = await new Caller(url, '').post<{ token: string }>('/api/web/tokens', { username, password });
      return new Caller(url, body.token);
    }

    async function referred(matterId: string): Promise<void> {
      const [drafter, head] = [await caller('operator'), await caller('unit-head')];
      const outgoing = '/api/case-referral/outgoing-hand-overs';
      const id = await eventually('the draft to be taken', async () => {
        const { status, body } = await drafter.post<{ id: string }>(outgoing, { matterId, to: 'hebei', reason: '被反映单位在保定' });
        return status === 201 && body.id;
      });
      expect((await head.change(`${outgoing}/${id}/approval`, 1)).status).toBe(200);
    }
  });
