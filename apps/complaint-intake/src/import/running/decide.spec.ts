import { describe, expect, test } from '@jest/globals';
import { instant } from '#libs/domain/src/instant.js';
import type { NumberedSubmission } from '../reading/read-row.js';
import { type Candidate, decide, type Known, type Lead } from './decide.js';

const submission = (outsideNumber: string, changes: Partial<NumberedSubmission> = {}): NumberedSubmission => ({
  kind: 'report',
  outsideNumber,
  receivedAt: instant('2026-07-03T00:00:00Z'),
  channel: '12345-phone',
  rightType: 'trademark',
  urgency: 'normal',
  confidential: false,
  title: `标题${outsideNumber}`,
  facts: '内容',
  respondent: { name: `商户${outsideNumber}` },
  place: { code: '110106', text: '北京市丰台区' },
  consent: 'none',
  ...changes,
});

const known = (some: Partial<Record<'byNumber' | 'byCaller', Record<string, readonly Lead[]>>> = {}): Known => ({
  workOrders: new Map(),
  byNumber: new Map(Object.entries(some.byNumber ?? {})),
  byCaller: new Map(Object.entries(some.byCaller ?? {})),
});

const from = (number: string, callerKey?: string, changes: Partial<NumberedSubmission> = {}, oldNumber?: string): Candidate => ({
  submission: submission(number, changes),
  callerKey,
  oldNumber,
});

describe('A row of a file', () => {
  test('is new where nothing is known of it', () => {
    expect(decide([from('1', 'a'), from('2', 'b'), from('3')], known())).toEqual([{ is: 'new' }, { is: 'new' }, { is: 'new' }]);
  });

  test('that comes a second time changes nothing, in the same file too', () => {
    expect(decide([from('1'), from('1')], known())).toEqual([{ is: 'new' }, { is: 'already' }]);
  });

  test('is refused where its number belongs to another work order', () => {
    const other = from('1', undefined, { title: '别的', respondent: { name: '别家' } });
    expect(decide([from('1'), other], known())[1]).toEqual({ is: 'number-taken' });
    expect(decide([from('1'), from('1', undefined, { title: '改过的标题' })], known())[1]).toEqual({ is: 'already' });
  });

  test('by the same caller on the same respondent goes to the first of them', () => {
    const first = { row: 0, kind: 'report' };
    expect(decide([from('1', 'a'), from('2', 'a'), from('3', 'a')], known()).slice(1)).toEqual([
      { is: 'duplicate', of: [first] },
      { is: 'duplicate', of: [first] },
    ]);
  });

  test('that names its old number goes there, also where that one was itself a duplicate', () => {
    const registered = known({ byNumber: { old: [{ kind: 'report', target: { matterId: 'm-1' } }] } });
    expect(decide([from('1', 'a', {}, 'old'), from('2', 'b', {}, '1')], registered)).toEqual([
      { is: 'duplicate', of: [{ matterId: 'm-1' }] },
      { is: 'duplicate', of: [{ matterId: 'm-1' }] },
    ]);
  });

  test('of another kind is another matter: a complaint asks for more than a report does', () => {
    expect(decide([from('1', 'a'), from('2', 'a', { kind: 'complaint' })], known())[1]).toEqual({ is: 'new' });
  });

  test('of both kinds is a duplicate only if both are there', () => {
    const both = (number: string) => from(number, 'a', { kind: 'both' });
    expect(decide([from('1', 'a'), both('2')], known())[1]).toEqual({ is: 'new' });
    expect(decide([both('1'), both('2')], known())[1]).toEqual({
      is: 'duplicate',
      of: [
        { row: 0, kind: 'complaint' },
        { row: 0, kind: 'report' },
      ],
    });
  });

  test('without a phone is nobody’s duplicate', () => {
    expect(decide([from('1'), from('2')], known())).toEqual([{ is: 'new' }, { is: 'new' }]);
  });
});
