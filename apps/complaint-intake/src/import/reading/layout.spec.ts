import { describe, expect, test } from '@jest/globals';
import { instant } from '#libs/domain/src/instant.js';
import { readHeader } from './header.js';
import { inOurWords } from './layout.js';
import { readRow } from './read-row.js';

const context = (cells: readonly string[]) => ({ header: readHeader(cells), here: 'hebei' as const, now: instant('2026-06-01T00:00:00Z') });
const record = (cells: readonly string[]) => ({ line: 2, cells, end: 0 });

const names12315 = [
  '登记编号',
  '登记时间',
  '业务类型',
  '问题类别',
  '提供方姓名',
  '提供方电话',
  '投诉举报内容',
  '涉及主体名称',
  '涉及主体地址',
  '处理状态',
];
const row12315 = [
  '1130000',
  '2026-04-20 09:00',
  '消费投诉',
  '商标侵权',
  '测试甲子',
  '13800000001',
  '买到冒牌裤子。要求退款',
  '某店',
  '河北省保定市莲池区测试街1号',
  '已派',
];
const names12345 = [
  '工单号',
  '来电时间',
  '诉求性质',
  '诉求分类',
  '市民姓名',
  '来电号码',
  '诉求标题',
  '主要内容',
  '涉事单位',
  '发生地址',
  '区县',
  '紧急等级',
  '信息保密',
];
const row12345 = [
  'HB1',
  '2026-04-20 09:00',
  '举报类',
  '盗版',
  '匿名',
  '',
  '卖盗版书',
  '书店卖盗版书',
  '某书店',
  '测试街',
  '河北省保定市莲池区',
  '加急',
  '公开',
];

describe('A layout', () => {
  test.each([
    [
      '12315',
      names12315,
      row12315,
      { kind: 'complaint', channel: '12315-platform', rightType: 'trademark', title: '买到冒牌裤子', outsideNumber: '1130000' },
    ],
    [
      '12345',
      names12345,
      row12345,
      { kind: 'report', channel: '12345-phone', rightType: 'copyright', urgency: 'urgent', confidential: false, outsideNumber: 'HB1' },
    ],
  ])(
    'like %s is recognised by its header and read in our words, under the number that it has there (C-23)',
    (name, names, row, submission) => {
      const header = readHeader(names);
      expect([header.layout.name, header.missing, header.unknown]).toEqual([name, [], []]);
      expect(readRow(record(row), context(names))).toMatchObject({ is: 'submission', submission });
    },
  );

  test('tells faults by the names of the file', () => {
    const reading = readRow(record(row12315.with(1, '昨天')), context(names12315));
    expect(reading).toMatchObject({ is: 'refused', faults: [{ column: '登记时间', code: 'row.date-unreadable' }] });
    expect(readHeader(names12315.filter((name) => name !== '登记编号')).missing).toEqual(['登记编号']);
  });

  test('says in which order days are written', () => {
    const layout = { name: 'x', columns: {}, dates: 'day-first' as const };
    expect(inOurWords('receivedAt', '20/4/2026 09:00', layout)).toBe('2026-4-20 09:00');
    expect(inOurWords('receivedAt', '2026-04-20', layout)).toBe('2026-04-20');
    expect(inOurWords('receivedAt', '4/20/2026', { ...layout, dates: 'month-first' })).toBe('2026-4-20');
  });

  test('gives no value to words that every object has', () => {
    expect(inOurWords('kind', 'constructor', { name: 'x', columns: {}, values: { kind: {} } })).toBe('constructor');
  });
});
