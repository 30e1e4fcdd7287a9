import { describe, expect, test } from '@jest/globals';
import { duplicateQuestion } from './duplicate-question.js';

const half = { kind: 'report', respondent: { name: ' 某药店 ' } } as const;

describe('what is asked while the caller speaks', () => {
  test('is nothing until there is a respondent and a story, or a number', () => {
    expect(duplicateQuestion({ kind: 'report' })).toBeNull();
    expect(duplicateQuestion(half)).toBeNull();
    expect(duplicateQuestion({ ...half, title: '口罩' })).toEqual({ kind: 'report', title: '口罩', respondent: { name: '某药店' } });
    expect(duplicateQuestion({ kind: 'report', outsideNumber: 'BJ1' })).toEqual({ kind: 'report', outsideNumber: 'BJ1' });
    expect(duplicateQuestion({ kind: 'report', earlierNumber: ' BJ2 ' })).toEqual({ kind: 'report', earlierNumber: 'BJ2' });
  });
  test('names a phone only when it is whole, and never the one of somebody anonymous', () => {
    const asked = (phone: string, anonymous = false) =>
      duplicateQuestion({ ...half, title: '口罩', anonymous, reporter: { phone } })?.phone;
    expect([asked('138'), asked('13800000001'), asked('13800000001', true)]).toEqual([undefined, '13800000001', undefined]);
  });
});
