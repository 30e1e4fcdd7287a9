import { beforeAll, describe, expect, test } from '@jest/globals';
import { Desk } from '../support/desk.js';
import type { Office } from './page.office.js';

/** Somebody calls about what was told before: seen while they speak, decided without a mouse, nothing registered twice (C-20). */
export const aDuplicateIsSeen = ({ browser, cells }: Office) =>
  describe('a caller tells of a matter that is known', () => {
    let operator: Desk;
    beforeAll(async () => {
      operator = await Desk.at(browser(), cells(), 'beijing', 'operator');
      await operator.logIn('/register');
    });

    const respondent = `北京复调乐器${Date.now()}有限公司`;
    const tell = async (title: string, facts: string, phone: string) => {
      const { page } = operator;
      await page.getByLabel('姓名', { exact: true }).fill('测试丙寅');
      await page.getByLabel('电话', { exact: true }).fill(phone);
      await page.getByLabel('权利类型').press('1');
      await page.getByLabel('标题').fill(title);
      await page.getByLabel('事实经过').fill(facts);
      await page.getByLabel('发生地点').fill('北京市西城区测试胡同8号');
      await page.getByLabel('被反映单位').fill(respondent);
    };
    const ticket = () => operator.page.getByTestId('ticket-number');
    const hints = () => operator.page.getByTestId('duplicates');

    test('the hint says why, and is decided with F6 and the keys beside it', async () => {
      await tell('二胡琴筒仿冒', '二胡琴筒蒙皮开裂，琴头烙印歪斜，花了2680元，保卡编号查不到。', '13800000081');
      await operator.press('F8');
      const number = (await ticket().textContent()) ?? '';
      await operator.press('F2');

      await tell('买到假二胡', '来电人买的二胡2680元，蒙皮开裂，烙印是歪的，保卡编号查询不到。', '13800000082');
      await hints().getByText(number).waitFor();
      await hints().getByText('所述事实高度相似').waitFor();
      expect(await operator.inaccessible()).toEqual([]);
      await operator.press('F6', 'Space');
      await hints().getByText('提交后不新建编号').waitFor();
      await operator.picture('register-duplicate');
      await operator.press('F8');
      await operator.page.getByText('已并入先前登记的事项').waitFor();
      expect(await ticket().textContent()).toBe(number);
      expect(operator.faults).toEqual([]);
    });

    test('in another region it is seen that there is one, where, and under which number, and nothing more (R-023)', async () => {
      const number = (await ticket().textContent()) ?? '';
      operator = await Desk.at(browser(), cells(), 'hebei', 'operator');
      await operator.logIn('/register');
      await tell('买到假二胡', '来电人买的二胡2680元，蒙皮开裂，烙印是歪的，保卡编号查询不到。', '13800000083');
      await hints().getByText('北京已有同一事项：').waitFor();
      await hints().getByText(number).waitFor();
      expect(await operator.inaccessible()).toEqual([]);
      await operator.press('F6', 'Space');
      await hints().getByText('登记后与该事项互相关联。').waitFor();
      await operator.picture('register-duplicate-elsewhere');
      await operator.press('F8');
      await ticket().waitFor();
      expect(operator.faults).toEqual([]);
    });
  });
