import { describe, expect, test } from '@jest/globals';
import { instant } from '#libs/domain/src/instant.js';
import { described } from '#libs/duplicates/src/described.js';
import type { NumberedSubmission } from '../reading/read-row.js';
import { type Candidate, decide, type Lead } from './decide.js';

const facts = '花399元买的行车记录仪，开机画面没有品牌标志，序列号在厂家网站查不到，屏幕还有划痕。';
const reworded = {
  ...{ title: '买到冒牌行车记录仪', facts: '来电人反映记录仪价格399元，序列号厂家查询不到，开机画面也没有标志，要求退款。' },
};
const submission = (outsideNumber: string, changes: Partial<NumberedSubmission> = {}): NumberedSubmission => ({
  ...{ kind: 'report', outsideNumber, receivedAt: instant('2026-04-20T01:00:00Z'), channel: '12345-phone', rightType: 'trademark' },
  ...{ urgency: 'normal', confidential: false, title: '行车记录仪疑似假货', facts, consent: 'none' },
  ...{ respondent: { name: '北京瑞禾商贸有限公司' }, place: { code: '110108', text: '北京市海淀区槐柏路12号' } },
  ...changes,
});

interface More {
  readonly caller?: string;
  readonly names?: string;
  readonly near?: readonly Lead[];
}

function from(number: string, changes: Partial<NumberedSubmission> = {}, { caller, names, near = [] }: More = {}): Candidate {
  const said = submission(number, changes);
  const kind = said.kind === 'both' ? 'complaint' : said.kind;
  return { submission: said, near, described: described({ ...said, kind, numbers: [number], caller, names }) };
}
const matter = (changes: Partial<Lead> = {}): Lead => ({
  ...{ kind: 'report', target: { matterId: 'm-1' }, open: true, said: [from('0').described] },
  ...changes,
});
const other = { title: '电动牙刷刷头掉毛', facts: '替换刷头刷毛脱落，外盒印刷模糊，颜色与专柜的差别很大。' };
const decided = (...candidates: readonly Candidate[]) => decide(candidates, new Map());
const isNew = { is: 'new', unsure: false };
const unsure = { is: 'new', unsure: true };

describe('A row of a file (C-20)', () => {
  test('is new where nothing is known of it, and where the same caller tells something else of the same shop', () => {
    expect(decided(from('1', {}, { caller: 'a' }), from('2', other, { caller: 'a' }))).toEqual([isNew, isNew]);
  });

  test('that comes a second time changes nothing, in the same file too', () => {
    expect(decided(from('1'), from('1'))).toEqual([isNew, { is: 'already' }]);
  });

  test('is refused where its number belongs to another work order', () => {
    expect(decided(from('1'), from('1', { title: '别的', respondent: { name: '别家' } }))[1]).toEqual({ is: 'number-taken' });
    expect(decided(from('1'), from('1', { title: '改过的标题' }))[1]).toEqual({ is: 'already' });
  });

  test('that tells the same in other words goes to the first of them, by whichever caller', () => {
    const first = { row: 0, kind: 'report' };
    expect(decided(from('1', {}, { caller: 'a' }), from('2', reworded, { caller: 'b' }), from('3', reworded)).slice(1)).toEqual([
      { is: 'duplicate', of: [first] },
      { is: 'duplicate', of: [first] },
    ]);
    expect(decided(from('2', reworded, { near: [matter()] }))).toEqual([{ is: 'duplicate', of: [{ matterId: 'm-1' }] }]);
  });

  test('that names its old number goes there, also where that one was itself a duplicate', () => {
    const rows = [from('2', reworded, { near: [matter()] }), from('3', { ...other }, { names: '2' })];
    expect(decided(...rows)[1]).toEqual({ is: 'duplicate', of: [{ matterId: 'm-1' }] });
  });

  test('is registered and looked at where the other is over, of another kind, or only similar: nothing is lost in an old file', () => {
    expect(decided(from('2', reworded, { near: [matter({ open: false })] }))).toEqual([unsure]);
    expect(decided(from('1'), from('2', { ...reworded, kind: 'complaint' }))[1]).toEqual(unsure);
  });

  test('of both kinds is a duplicate only if both are there', () => {
    const both = (number: string) => from(number, { kind: 'both' });
    expect(decided(from('1'), both('2'))[1]).toEqual(unsure);
    expect(decided(both('1'), both('2'))[1]).toEqual({
      is: 'duplicate',
      of: [
        { row: 0, kind: 'complaint' },
        { row: 0, kind: 'report' },
      ],
    });
  });
});
