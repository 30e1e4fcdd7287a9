import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type AccessCell, startAccessCell } from '#test/support/access.cells.js';

const path = '/api/complaint-intake/proposed-agency';
let cell: AccessCell;
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ cell, stop } = await startAccessCell('beijing'));
}, 120_000);
afterAll(() => stop());

const ask = (question: Record<string, string>) => cell.as('operator').get(`${path}?${new URLSearchParams(question)}`);

describe('the proposed agency (C-06, C-16, R-026)', () => {
  test('comes with its reasons, rules and region', async () => {
    const { status, body } = await ask({ kind: 'report', rightType: 'trademark', place: '河北省保定市莲池区测试街3号' });
    expect([status, body]).toEqual([
      200,
      {
        agency: { kind: 'market-supervision', name: '保定市莲池区市场监督管理局', division: '130606', region: 'hebei' },
        confidence: 'high',
        reasons: ['商标、地理标志、特殊标志的违法行为由市场监督管理部门查处', '举报由违法行为发生地办理'],
        cites: ['C-16', 'C-06', 'P-01'],
        others: [],
        say: expect.stringContaining('对方收到后15个工作日内核查并决定是否立案'),
      },
    ]);
  });

  test('is none where the place cannot be, with the place that was meant', async () => {
    const { body } = await ask({ kind: 'report', rightType: 'trademark', place: '北京市武清区' });
    expect(body).toEqual({
      ...{ reasons: [], cites: [], others: [], suggestion: '天津市武清区' },
      sentence: expect.stringContaining('武清'),
    });
  });

  test('follows the rules of the day that is asked for (O-07)', async () => {
    const question = { kind: 'report', rightType: 'plant-variety', place: '石家庄市赵县' };
    const names = await Promise.all(['2025-05-31', '2025-06-01'].map(async (on) => (await ask({ ...question, on })).body));
    expect(names).toMatchObject([{ agency: { name: '河北省农业农村厅' } }, { agency: { name: '石家庄市赵县农业农村局' } }]);
  });
});
