import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { instant } from '#libs/domain/src/instant.js';
import type { Region } from '#libs/domain/src/region.js';
import { type Column, columns } from './columns.js';
import { readHeader } from './header.js';
import { type RowReading, readRow } from './read-row.js';

const now = instant('2026-08-20T00:00:00Z');
const [names = [], ...sample] = parse(readFileSync('deploy/sample/hotline-work-orders.csv'), { bom: true }) as string[][];
const header = readHeader(names);

const desks: Record<string, Region> = { 北京: 'beijing', 天津: 'tianjin', 河北: 'hebei' };
const read = (cells: readonly string[], here: Region = desks[cells[3] ?? ''] ?? 'beijing') =>
  readRow({ line: 2, cells, end: 0 }, { header, here, now });
const row = (number: number): readonly string[] => sample[number - 1] ?? [];
const withCells = (number: number, changes: Partial<Record<Column, string>>) =>
  row(number).map((cell, place) => {
    const column = (Object.keys(changes) as Column[]).find((each) => columns[each] === names[place]);
    return column === undefined ? cell : (changes[column] ?? '');
  });

const faultsOf = (reading: RowReading) =>
  reading.is === 'refused'
    ? reading.faults.map(({ code, column, value }) => [code, column, value].filter((part) => part !== undefined))
    : reading;
const submissionOf = (reading: RowReading) => {
  if (reading.is !== 'submission') throw new Error(JSON.stringify(reading));
  return reading.submission;
};

describe('Of the sample', () => {
  test('all rows but four can be registered at their own desk, and each refusal names the column', () => {
    const refusals = sample.flatMap((cells, index) => {
      const reading = read(cells);
      return reading.is === 'submission' ? [] : [[index + 1, ...(faultsOf(reading) as unknown[])]];
    });
    expect(refusals).toEqual([
      [7, ['row.phone-missing', '联系电话']],
      [13, ['row.place-unknown', '事发区县', '天津市滨河区']],
      [37, ['row.place-wrong-city', '事发区县', '北京市武清区']],
      [44, ['row.kind-not-registrable', '诉求类型', '咨询']],
    ]);
  });

  test('rows of another desk are counted and not judged', () => {
    expect(read(row(7), 'beijing')).toEqual({ is: 'other-desk' });
    expect(sample.map((cells) => read(cells, 'hebei').is).filter((is) => is !== 'other-desk')).toHaveLength(12);
  });

  test('full-width digits, trailing blanks and line breaks are read as meant', () => {
    expect(submissionOf(read(row(25)))).toMatchObject({ reporter: { phone: '13800000025' }, facts: expect.stringContaining('石膏板38张') });
    expect(submissionOf(read(row(43)))).toMatchObject({
      kind: 'complaint',
      respondent: { name: '某汽车玻璃销售有限公司' },
      place: { code: '120110' },
    });
    expect(submissionOf(read(row(31))).facts).toContain('小站稻标识。\n第一');
  });

  test('times are Beijing times: of Excel, of a day alone, in full', () => {
    expect(submissionOf(read(row(19))).receivedAt).toBe('2026-04-29T02:30:00.000Z');
    expect(submissionOf(read(row(49))).receivedAt).toBe('2026-07-02T16:00:00.000Z');
    expect(submissionOf(read(row(1))).receivedAt).toBe('2026-03-02T01:12:00.000Z');
  });

  test('the whole of a row arrives', () => {
    expect(read(row(55))).toEqual({
      is: 'submission',
      oldNumber: 'TJCS202604220016',
      submission: {
        kind: 'complaint',
        outsideNumber: 'TJCS202607290055',
        receivedAt: '2026-07-29T08:02:00.000Z',
        channel: '12345-phone',
        rightType: 'copyright',
        urgency: 'normal',
        confidential: false,
        title: '教辅盗版退款未解决',
        facts: row(55)[9],
        respondent: { name: '某图书网店' },
        place: { code: '120114', text: '天津市武清区测试物流园' },
        consent: 'none',
        reporter: { name: '测试己卯', phone: '13800000016' },
      },
    });
  });

  test('consent to forwarding is what the remarks say', () => {
    const consents = sample.flatMap((cells) =>
      cells[19] ? [[cells[19], (read(cells) as { submission?: { consent: string } }).submission?.consent]] : [],
    );
    expect(Object.fromEntries(consents)).toEqual({
      同意转外地并提供身份信息: 'forward-with-identity',
      '同意转外地，不同意提供身份信息': 'forward',
      '匿名，同意转外地': 'forward',
      不同意转外地: 'none',
      投诉与举报并提: 'none',
      可能属海关职责: 'none',
      '展期至2026-06-08': 'none',
    });
  });

  test('both kinds in one stay one submission until it is registered', () => {
    expect([9, 31, 53].map((number) => submissionOf(read(row(number))).kind)).toEqual(['both', 'both', 'both']);
  });
});

describe('A row', () => {
  test('is refused with all that is wrong with it at once', () => {
    const cells = withCells(1, {
      receivedAt: '2026-02-30',
      channel: '微信',
      right: '商标权?',
      urgency: '很急',
      confidential: '也许',
      respondent: '',
    });
    expect(faultsOf(read(cells))).toEqual([
      ['row.date-impossible', '受理时间', '2026-02-30'],
      ['row.channel-unknown', '受理渠道', '微信'],
      ['row.right-type-unknown', '问题分类', '商标权?'],
      ['row.urgency-unknown', '紧急程度', '很急'],
      ['row.confidential-unknown', '是否保密', '也许'],
      ['row.missing', '被反映单位'],
    ]);
  });

  test.each<[string, Partial<Record<Column, string>>, string]>([
    ['a formula', { facts: "=cmd|' /C calc'!A0" }, 'row.formula'],
    ['a formula behind a plus', { title: '+SUM(A1:A9)' }, 'row.formula'],
    ['a formula in a column that is not read', { remarks: '@HYPERLINK("http://x")' }, 'row.formula'],
    ['a NUL', { facts: '内\0容' }, 'row.characters'],
    ['a broken character', { facts: '内\uFFFD容' }, 'row.characters'],
    ['two megabytes', { facts: '长'.repeat(2_000_000) }, 'row.cell-too-long'],
    ['a title of 201 characters', { title: '题'.repeat(201) }, 'row.cell-too-long'],
    ['no region', { desk: '山东' }, 'row.region-unknown'],
    ['an unknown kind', { kind: '信访' }, 'row.kind-unknown'],
    ['a phone that Excel mangled', { phone: '1.38E+10' }, 'row.phone-unreadable'],
    ['a number that Excel mangled', { number: '2.02603E+15' }, 'row.number-mangled'],
    ['an anonymous complaint', { caller: '匿名' }, 'row.name-missing'],
    ['two places at odds', { address: '天津市武清区测试路1号' }, 'row.place-contradiction'],
    ['no place', { address: '', district: '' }, 'row.place-missing'],
    ['a development zone', { address: '', district: '雄安新区' }, 'row.place-zone'],
    ['a time that is not yet', { receivedAt: '2026-08-20 08:06:00' }, 'row.date-out-of-range'],
    ['a time before any rule we know', { receivedAt: '2019-12-31' }, 'row.date-out-of-range'],
    ['day and month that may be swapped', { receivedAt: '03/07/2026' }, 'row.date-unreadable'],
  ])('with %s is refused', (_what, changes, code) => {
    expect((faultsOf(read(withCells(1, changes))) as string[][]).map(([each]) => each)).toEqual([code]);
  });

  test('of a report needs no caller, and is anonymous only without name and phone', () => {
    expect(submissionOf(read(withCells(2, { caller: '匿名', phone: '' }))).reporter).toBeUndefined();
    expect(submissionOf(read(withCells(2, { caller: '匿名', phone: '13800000002' }))).reporter).toEqual({
      name: '匿名',
      phone: '13800000002',
    });
    expect(submissionOf(read(withCells(2, { caller: '匿名', phone: '' }))).consent).toBe('forward');
  });

  test('keeps signs at its beginning that no spreadsheet runs', () => {
    const kept = { phone: "'+86 13800000001", title: '-5℃冷库里的冒牌货', facts: '@某店铺 卖假货' };
    expect(submissionOf(read(withCells(1, kept)))).toMatchObject({
      reporter: { phone: '+86 13800000001' },
      title: kept.title,
      facts: kept.facts,
    });
  });

  test('takes the finer of district and address', () => {
    expect(submissionOf(read(withCells(27, { district: '石家庄市' }))).place.code).toBe('130108');
    expect(submissionOf(read(withCells(6, {}))).place.code).toBe('130100');
  });

  test('of a wrong width is refused, but empty cells beyond the header are dropped', () => {
    expect(faultsOf(read([...row(1), '多余']))).toEqual([['row.columns']]);
    expect(faultsOf(read(row(1).slice(1)))).toEqual([['row.columns']]);
    expect(read([...row(1), '', ' ']).is).toBe('submission');
  });

  test('never shows who calls', () => {
    const shown = JSON.stringify(read(withCells(1, { phone: '李四13912345678', facts: '=请回电13912345678()' })));
    expect(shown).not.toMatch(/李四|13912345678/);
  });
});

describe('A header', () => {
  test('is read in any order, with blanks and full-width signs, and tells what it does not know', () => {
    const found = readHeader(
      [...names]
        .reverse()
        .map((name) => `　${name} `)
        .concat('回访人', '退回说明'),
    );
    expect(found).toMatchObject({ missing: [], repeated: [], unknown: ['回访人'] });
    expect(found.places.get('number')).toBe(19);
  });

  test('names what is missing or stands there twice', () => {
    const found = readHeader(names.filter((name) => name !== '诉求类型').concat('来电人'));
    expect(found).toMatchObject({ missing: ['诉求类型'], repeated: ['来电人'] });
  });
});
