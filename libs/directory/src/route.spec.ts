import { describe, expect, test } from '@jest/globals';
import { rightTypes } from './right-types.js';
import { type RoutingQuestion, route } from './route.js';

const report: RoutingQuestion = { kind: 'report', rightType: 'trademark', place: '河北省保定市莲池区测试街3号', on: '2026-07-01' };
const agencyOf = (question: Partial<RoutingQuestion>) => {
  const answer = route({ ...report, ...question });
  return answer.routed ? answer.agency.name : answer.sentence;
};
const answerTo = (question: Partial<RoutingQuestion>) => {
  const answer = route({ ...report, ...question });
  if (!answer.routed) throw new Error(answer.sentence);
  return answer;
};

describe('the agency that should act', () => {
  test.each([
    ['trademark', '北京市朝阳区测试街', '北京市朝阳区市场监督管理局'],
    ['trademark', '河北省保定市顺平县', '保定市顺平县市场监督管理局'],
    ['trademark', '河北省定州市测试路', '河北省定州市市场监督管理局'],
    ['special-sign', '天津市', '天津市市场监督管理委员会'],
    ['copyright', '天津市河北区', '天津市河北区文化市场综合执法机构'],
    ['software', '北京市', '北京市文化市场综合执法总队'],
    ['plant-variety', '石家庄市赵县', '石家庄市赵县农业农村局'],
    ['trade-secret', '廊坊市三河市', '廊坊市市场监督管理局'],
    ['trade-secret', '定州市', '河北省市场监督管理局'],
    ['trade-secret', '天津市武清区', '天津市武清区市场监督管理局'],
    ['layout-design', '北京市海淀区', '北京市知识产权局'],
  ] as const)('for %s in %s is %s (R-026)', (rightType, place, agency) => {
    expect(agencyOf({ rightType, place })).toBe(agency);
  });

  test('for a report is that of the place of the act, for a complaint that of the respondent’s business (C-16, C-06)', () => {
    const both = { place: '北京市海淀区测试大厦', respondentAddress: '河北省廊坊市香河县测试路1号' };
    expect(agencyOf({ ...both, kind: 'report' })).toBe('北京市海淀区市场监督管理局');
    expect(agencyOf({ ...both, kind: 'complaint' })).toBe('廊坊市香河县市场监督管理局');
  });

  test('of a complaint is also that of where it happened, if the respondent does business there: whichever received it first (C-07)', () => {
    const both = { kind: 'complaint', place: '北京市海淀区测试大厦', respondentAddress: '河北省廊坊市香河县测试路1号' } as const;
    expect(answerTo(both)).toMatchObject({
      cites: expect.arrayContaining(['C-07']),
      others: [{ agency: { name: '北京市海淀区市场监督管理局' }, when: expect.stringContaining('先收到') }],
    });
    const alone: Partial<RoutingQuestion>[] = [
      { kind: 'report' },
      { place: '河北省廊坊市' },
      { place: '香河县测试街' },
      { place: '不清楚' },
    ];
    for (const one of alone) expect(answerTo({ ...both, ...one }).others).toEqual([]);
  });

  test('for a complaint without a readable address is that of the place, and says so', () => {
    const { agency, reasons } = answerTo({ kind: 'complaint', respondentAddress: '不清楚' });
    expect(agency.name).toBe('保定市莲池区市场监督管理局');
    expect(reasons.join()).toContain('没有写明单位地址');
  });

  test('a patent complaint is a dispute for the IP office, a patent report a breach for market supervision, each naming the other (T-02, T-17)', () => {
    const complaint = answerTo({ kind: 'complaint', rightType: 'design' });
    expect([complaint.agency.name, complaint.others[0]?.agency.name]).toEqual(['保定市知识产权局', '保定市莲池区市场监督管理局']);
    expect(answerTo({ rightType: 'patent' }).agency.kind).toBe('market-supervision');
    expect(answerTo({ rightType: 'patent', subject: 'dispute' }).agency.kind).toBe('ip-office');
  });

  test('for plant varieties came down from the province to the county on 2025-06-01 (O-07), forest varieties go elsewhere', () => {
    expect(agencyOf({ rightType: 'plant-variety', on: '2025-05-31' })).toBe('河北省农业农村厅');
    const { agency, others } = answerTo({ rightType: 'plant-variety', on: '2025-06-01' });
    expect(agency.name).toBe('保定市莲池区农业农村局');
    expect(others.map(({ when }) => when)).toEqual(['属于林木品种的']);
  });

  test('for trade secrets rose to the prefecture on 2026-06-01 (O-09)', () => {
    expect(agencyOf({ rightType: 'trade-secret', on: '2026-05-31' })).toBe('保定市莲池区市场监督管理局');
    expect(agencyOf({ rightType: 'trade-secret', on: '2026-06-01' })).toBe('保定市市场监督管理局');
  });

  test('argues in words and cites the rules', () => {
    expect(answerTo({ place: '河北省保定市' })).toMatchObject({
      reasons: [expect.stringContaining('市场监督管理部门'), '举报由违法行为发生地办理', expect.stringContaining('C-24')],
      cites: ['C-16', 'C-06', 'P-01'],
    });
  });

  test('of Beijing’s development zone is pointed out, since it has no division code (RULES 5)', () => {
    expect(answerTo({ place: '北京市大兴区亦庄测试街' }).reasons.at(-1)).toContain('开发区管理机构');
  });

  test.each([
    ['北京市武清区', /武清/],
    ['天津市滨海区', /没有/],
    ['浙江省嘉兴市', /三地/],
    ['', /没有填写地点/],
  ])('is not guessed for “%s”', (place, sentence) => {
    const answer = route({ ...report, place });
    expect(answer).toEqual(expect.objectContaining({ routed: false, sentence: expect.stringMatching(sentence) }));
  });

  test('is known for every right today', () => {
    for (const rightType of rightTypes) expect(agencyOf({ rightType })).not.toContain('人工认定');
  });
});
