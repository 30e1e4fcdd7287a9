import { beforeAll, describe, expect, test } from '@jest/globals';
import { Desk } from '../support/desk.js';
import type { Office } from './page.office.js';

const next = '三只鸽子飞过卢沟桥的早晨';

/** One's own password: what is wrong with a new one is said at its field, and all sessions end with the old one. */
export const thePasswordIsChanged = ({ browser, cells }: Office) =>
  describe('a password changed on the page', () => {
    let here: Desk;
    let elsewhere: Desk;

    // Nobody else of this run logs in as this officer.
    beforeAll(async () => {
      here = await Desk.at(browser(), cells(), 'tianjin', 'unit-head');
      elsewhere = await Desk.at(browser(), cells(), 'tianjin', 'unit-head');
      for (const desk of [here, elsewhere]) await desk.logIn('/?queue=all');
    });

    const dialog = () => here.page.getByRole('dialog');
    const send = async (current: string, password: string, again = password) => {
      await dialog().getByLabel('当前密码').fill(current);
      await dialog().getByLabel('新密码', { exact: true }).fill(password);
      await dialog().getByLabel('再输入一次新密码').fill(again);
      await dialog().getByRole('button', { name: '修改密码' }).click();
    };

    test('what is wrong is said at the field, and nothing is changed', async () => {
      await here.page.getByRole('button', { name: '办案机构负责人' }).click();
      await here.page.getByRole('menuitem', { name: '修改密码' }).click();
      await send(here.password, next, `${next}。`);
      await dialog().getByText('两次输入的新密码不一致').waitFor();
      await send(here.password, 'short');
      await dialog().getByText('太短').waitFor();
      await here.picture('password-weak');
      expect(await here.inaccessible()).toEqual([]);
      await send(here.password, 'tianjin-2026-zscq');
      await dialog().getByText('单位、系统、地区或账号的名称').waitFor();
      await send(`${here.password}?`, next);
      await dialog().getByText('当前密码不正确').waitFor();
      // Refusals are told by the browser's console as well.
      here.faults.length = 0;
    });

    test('all sessions end, and the new password opens a new one', async () => {
      await send(here.password, next);
      await here.page.getByText('密码已修改').waitFor();
      await here.picture('password-changed');
      expect(await here.inaccessible()).toEqual([]);
      await here.giveCredentials();
      await here.page.getByText('账号或密码不正确').waitFor();
      await here.giveCredentials(next);
      await here.page.getByTestId('count-all').waitFor();
      expect(new URL(here.page.url()).search).toBe('?queue=all');
      // The other window learns it from whatever it asks for next.
      await elsewhere.page.getByText('登录已过期').first().waitFor();
    });
  });
