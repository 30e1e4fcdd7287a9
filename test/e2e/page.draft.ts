import { beforeAll, describe, expect, test } from '@jest/globals';
import { Desk } from '../support/desk.js';
import { eventually } from '../support/probe.js';
import type { Office } from './page.office.js';

/** The browser dies, the line is lost, a second window is open: what was typed is still there, and nothing is registered twice or lost. */
export const nothingTypedIsLost = ({ browser, cells }: Office) =>
  describe('what was typed is not lost', () => {
    let intake: Desk;
    beforeAll(async () => {
      intake = await Desk.at(browser(), cells(), 'hebei', 'intake');
      await intake.logIn('/register');
    });
    const state = () => intake.page.getByTestId('draft-state');
    const title = () => intake.page.getByLabel('标题');
    const saved = () => state().getByText('已保存').waitFor();

    test('a draft saves itself; after a crash it is offered and restored, and the browser has kept none of it', async () => {
      await title().fill('草稿里的标题');
      await intake.page.getByLabel('姓名', { exact: true }).fill('测试戊辰');
      await saved();
      await intake.crash('/register');
      await intake.page.getByText('草稿里的标题').waitFor();
      await intake.picture('draft-offered');
      expect(await intake.inaccessible()).toEqual([]);
      const restore = intake.page.getByRole('button', { name: '恢复草稿' });
      expect(await restore.evaluate((button) => button.matches(':focus'))).toBe(true);
      await intake.press('Enter');
      await saved();
      expect([await title().inputValue(), await intake.page.getByLabel('姓名', { exact: true }).inputValue()]).toEqual([
        '草稿里的标题',
        '测试戊辰',
      ]);
      // Nobody but the cell keeps it.
      expect(await intake.page.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage })')).not.toContain('草稿里的标题');
    });

    test('over a lost line the text stays and says that it is not saved; it is, once the line is back', async () => {
      await intake.context.setOffline(true);
      await title().fill('断线时写的标题');
      await state().getByText('未保存：断线').waitFor();
      expect(await title().inputValue()).toBe('断线时写的标题');
      await intake.context.setOffline(false);
      await saved();
    });

    test('another window’s text is not overwritten: somebody decides which counts', async () => {
      const other = await intake.context.newPage();
      await other.goto(intake.page.url());
      await other.getByRole('button', { name: '恢复草稿' }).click();
      const theirs = other.getByTestId('draft-state');
      const before = await theirs.textContent();
      await other.getByLabel('标题').fill('另一窗口的标题');
      await eventually('the other window to save', async () => (await theirs.textContent()) !== before);
      await title().fill('这一窗口的标题');
      await intake.page.getByRole('button', { name: '以本页为准' }).waitFor();
      expect(await title().inputValue()).toBe('这一窗口的标题');
      await intake.picture('draft-elsewhere');
      await intake.page.getByRole('button', { name: '载入另一窗口的内容' }).click();
      await saved();
      expect(await title().inputValue()).toBe('另一窗口的标题');
      await other.close();
    });

    test('F2 begins anew and throws the draft away, once that was confirmed; never during Chinese input', async () => {
      const dialog = intake.page.getByRole('dialog');
      await title().focus();
      for (const key of ['F2', 'F4', 'F8', 'Enter']) await intake.composing(key);
      expect(await dialog.count()).toBe(0);
      expect(await title().evaluate((field) => field.matches(':focus'))).toBe(true);
      await intake.press('F2');
      await dialog.getByText('放弃这次登记，重新开始？').waitFor();
      expect(await intake.inaccessible()).toEqual([]);
      await dialog.getByRole('button', { name: '重新开始' }).click();
      await intake.page.locator('input:checked:focus').waitFor({ state: 'attached' });
      expect(await title().inputValue()).toBe('');
      await intake.crash('/register');
      await intake.page.locator('input:checked:focus').waitFor({ state: 'attached' });
      expect(await intake.page.getByRole('button', { name: '恢复草稿' }).count()).toBe(0);
    });
  });
