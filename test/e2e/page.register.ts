import { beforeAll, describe, expect, test } from '@jest/globals';
import { Desk } from '../support/desk.js';
import type { Office } from './page.office.js';

/** What a simple complaint may cost beyond its own text. */
const mostKeys = 60;

/** One call after another, by keyboard alone: what the operator sees of the caller, is told to say, and has to press. */
export const aCallAtTheDesk = ({ browser, cells }: Office) =>
  describe('a call at the desk', () => {
    let operator: Desk;
    let keys = 0;
    beforeAll(async () => {
      operator = await Desk.at(browser(), cells(), 'beijing', 'operator');
      await operator.logIn('/register');
      await operator.page.locator('input:checked:focus').waitFor({ state: 'attached' });
    });

    const shop = `北京测试灯具${Date.now()}店`;
    const phone = `139${String(Date.now()).slice(-8)}`;
    const press = async (...pressed: string[]) => {
      keys += pressed.length;
      await operator.press(...pressed);
    };
    /** Text is what the caller says; the key that leaves its field counts. */
    const say = async (text: string, leave: string) => {
      await operator.page.keyboard.insertText(text);
      await press(leave);
    };
    /** Enter until the field has the focus, as one does who looks at the form. */
    const goTo = async (label: string) => {
      const field = operator.page.getByLabel(label, { exact: true });
      for (let tries = 0; !(await field.evaluate((element) => element.matches(':focus'))); tries++) {
        if (tries > 20) throw new Error(`Enter does not lead to ${label}`);
        await press('Enter');
      }
    };

    test(`a simple complaint costs at most ${mostKeys} keys beyond its text`, async () => {
      const { page } = operator;
      const begun = Date.now();
      await press('Tab');
      await say('测试丁卯', 'Enter');
      await say(phone, 'Enter');
      await goTo('权利类型');
      await press('1', 'Enter');
      await say('台灯疑似假冒注册商标', 'Enter');
      await say('来电人花89元买的台灯，商标与品牌方公布的不一致，要求核实。', 'Tab');
      await say('退货退款', 'Tab');
      await press('Tab');
      await goTo('发生地点');
      await say('北京市西城区测试胡同8号', 'Enter');
      await say(shop, 'Enter');
      const sentence = page.getByTestId('sentence-to-say');
      await sentence.getByText(/北京市西城区市场监督管理局处理。我现在为您登记，最迟.*日告知您是否受理/).waitFor();
      await operator.picture('desk');
      expect(await operator.inaccessible()).toEqual([]);
      await press('F8');
      await page.locator('.registered:focus').waitFor();
      console.info(`a simple complaint: ${keys} keys beyond its text, ${Date.now() - begun} ms by a machine`);
      expect(keys).toBeLessThanOrEqual(mostKeys);
    });

    test('the promise card has the focus, with the code for the public page; F2 begins the next', async () => {
      const { page } = operator;
      await page.getByTestId('promise-spoken').getByText('前告知是否受理').waitFor();
      await page
        .getByTestId('status-code')
        .getByText(/\d{4} \d{4} \d{4}/)
        .waitFor();
      await operator.picture('desk-promise');
      expect(await operator.inaccessible()).toEqual([]);
      await operator.press('F2');
      await page.locator('input:checked:focus').waitFor({ state: 'attached' });
    });

    test('who calls again is known by the number, and a matter they name is compared', async () => {
      const { page } = operator;
      await operator.press('Tab', 'Tab');
      await page.keyboard.insertText(phone);
      const history = page.getByTestId('caller-history');
      await history.getByText('登记过 1 件').waitFor();
      await history.getByText(shop).waitFor();
      await history.getByRole('button', { name: '来电人说的是' }).press('Enter');
      expect(await page.getByLabel('来电人提到的编号').inputValue()).toMatch(/^BJ-TS-/);
      await page.getByTestId('duplicates').getByText('报出了同一工单编号').waitFor();
      await operator.picture('desk-history');
      expect(await operator.inaccessible()).toEqual([]);
      expect(operator.faults).toEqual([]);
    });

    test.each([
      ['a tablet', { width: 1080, height: 810 }],
      ['a tablet held upright', { width: 800, height: 1280 }],
    ])('on %s nothing has to be moved sideways, and all of it is accessible', async (_what, viewport) => {
      const { page } = operator;
      await page.setViewportSize(viewport);
      const { scrollWidth, clientWidth } = await page
        .locator('html')
        .evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
      expect(await operator.inaccessible()).toEqual([]);
    });
  });
