import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Region } from '#libs/domain/src/region.js';
import { Caller } from '../support/caller.js';
import { Desk, type Place } from '../support/desk.js';
import { eventually } from '../support/probe.js';
import type { Office } from './page.office.js';

const report = {
  ...{ kind: 'report', rightType: 'copyright', channel: 'letter', urgency: 'urgent', confidential: true, consent: 'forward' },
  ...{ title: '图书批发市场卖盗版童书', facts: '纸薄、错字多，价格只有定价两成。' },
  ...{ respondent: { name: '某图书批发市场' }, place: { text: '河北省廊坊市广阳区测试图书城' } },
};

/** Hand-overs that do not end with an acceptance, and a report that nobody hands over. */
export const handOversTurnBack = ({ browser, cells }: Office) =>
  describe('hand-overs on the page', () => {
    let head: Desk;
    let liaison: Desk;
    let there: Desk;

    beforeAll(async () => {
      head = await Desk.at(browser(), cells(), 'beijing', 'unit-head');
      liaison = await Desk.at(browser(), cells(), 'beijing', 'liaison');
      there = await Desk.at(browser(), cells(), 'hebei', 'liaison');
      for (const desk of [head, liaison, there]) await desk.logIn();
    });

    test('an unapproved draft goes back with the reason, and the matter stays', async () => {
      const path = await drafted(cells());
      await head.goto(path);
      await head.step('不批准', '不批准', (dialog) => dialog.getByLabel('理由').fill('先在本市核查货源。'));
      await head.page.getByText('未批准', { exact: true }).first().waitFor();
      await head.page.getByText('先在本市核查货源。').waitFor();
      await head.picture('rejected');
    });

    test('a returned hand-over says on both sides why', async () => {
      const path = await drafted(cells());
      await approve(head, path);
      await there.goto(path);
      await there.step('签收', '签收');
      await there.step('退回', '退回北京', async (dialog) => {
        await dialog.getByText('行为或主体不在本地区').click();
        await dialog.getByLabel('理由').fill('经查该市场已迁往天津。');
        await there.picture('return');
        expect(await there.inaccessible()).toEqual([]);
      });
      await head.page.getByText('经查该市场已迁往天津。').waitFor();
      await head.page.getByTestId('timeline').getByText('河北退回：行为或主体不在本地区').waitFor();
      await head.page.getByTestId('custody').getByText('由北京持有并办理').waitFor();
      await head.picture('returned');
    });

    test('what was not accepted yet is recalled', async () => {
      const path = await drafted(cells());
      await approve(head, path);
      await liaison.goto(path);
      await liaison.step('撤回', '要求撤回');
      await liaison.page.getByTestId('timeline').getByText('北京继续持有').waitFor();
      await liaison.page.getByTestId('custody').getByText('由北京持有并办理').waitFor();
      await liaison.picture('recalled');
      expect(await liaison.inaccessible()).toEqual([]);
    });

    test('a report is verified, answered and closed at home', async () => {
      const intake = await Desk.at(browser(), cells(), 'beijing', 'intake');
      await intake.logIn(await registered(cells()));
      await intake.page.getByText('匿名提交').waitFor();
      await intake.step('开始核查', '开始核查');
      await intake.step('答复', '提交答复', async (dialog) => {
        await dialog.getByText('未发现违法').click();
        await dialog.getByLabel('答复内容').fill('经核查，所售图书均为正版。');
      });
      await intake.page.getByText('经核查，所售图书均为正版。').waitFor();
      await intake.step('办结', '办结');
      await intake.page.getByTestId('custody').getByText('已办结').waitFor();
      await intake.picture('closed');
      expect(await intake.inaccessible()).toEqual([]);
      expect(intake.faults).toEqual([]);
    });

    test('no page made an error', () => {
      expect([...head.faults, ...liaison.faults, ...there.faults]).toEqual([]);
    });
  });

async function approve(head: Desk, path: string): Promise<void> {
  await head.goto(path);
  await head.step('批准转办', '批准并发出');
  await head.page.getByTestId('custody').getByText('在途').waitFor();
}

/** The paths of matters on the page, made through the API because the page's own way is another test. */
async function registered(place: Place): Promise<string> {
  const { body } = await (await signIn(place, 'beijing', 'operator')).post<{ matters: { id: string }[] }>(
    '/api/complaint-intake/submissions',
    report,
  );
  return `/matters/${body.matters[0]?.id}`;
}

async function drafted(place: Place): Promise<string> {
  const path = await registered(place);
  const operator = await signIn(place, 'beijing', 'operator');
  const draft = { matterId: path.split('/').at(-1), to: 'hebei', reason: '市场在河北省廊坊市（C-16）。' };
  await eventually('the referral to know the matter', async () => {
    return (await operator.post('/api/case-referral/outgoing-hand-overs', draft)).status === 201;
  });
  return path;
}

async function signIn({ cells, accounts }: Place, region: Region, role: string): Promise<Caller> {
  const account = accounts.find((one) => one.region === region && one.roles.includes(role));
  const { url = '' } = cells.find((one) => one.region === region) ?? {};
  const { body } = await new Caller(url, '').post<{ token: string }>('/api/web/tokens', {
    username: account?.username,
    password: account?.password,
  });
  return new Caller(url, body.token);
}
