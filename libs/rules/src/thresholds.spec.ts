import { describe, expect, test } from '@jest/globals';
import { type Instant, instant } from '#libs/domain/src/instant.js';
import { begun, type Deadline, ended, extended, paused } from './deadline.js';
import { defaultCounting as counting } from './due.js';
import { localDay } from './local-day.js';
import { ruleInForce } from './rule-in-force.js';
import { nextThreshold, passed, type ReminderPlan, thresholds } from './thresholds.js';

const plan: ReminderPlan = { early: 3, late: 1, toLiaison: 1, toOffice: 3 };
const at = (text: string): Instant => instant(`${text}+08:00`);
const verify = ruleInForce('verify-report', localDay('2026-05-11'));
const deadline = begun('verify', verify, at('2026-05-11T10:00:00'), counting);
const told = (one: Deadline, now: string) => passed(one, at(now), plan, counting);

describe('reminders (R-008)', () => {
  test('come at half, 3 and 1 working days before, on the last day, and when it is over, then to others', () => {
    expect(thresholds(deadline, plan, counting).map(({ mark, at: when }) => [mark, when])).toEqual([
      ['half', at('2026-05-22T05:00:00')],
      ['early', at('2026-05-27T00:00:00')],
      ['late', at('2026-05-29T00:00:00')],
      ['last-day', at('2026-06-01T00:00:00')],
      ['overdue', at('2026-06-02T00:00:00')],
      ['to-liaison', at('2026-06-03T00:00:00')],
      ['to-office', at('2026-06-05T00:00:00')],
    ]);
  });

  test('a limit of one working day has no reminder days before it began', () => {
    const short = begun('sign', ruleInForce('sign-hand-over', localDay('2026-05-11')), at('2026-05-11T10:00:00'), counting);
    expect(thresholds(short, plan, counting).map(({ mark }) => mark)).toEqual(['last-day', 'half', 'overdue', 'to-liaison', 'to-office']);
  });

  test('each is told once, however often one looks', () => {
    const first = told(deadline, '2026-05-22T05:00:00');
    expect(first.told).toEqual(['half']);
    expect(told(first.deadline, '2026-05-22T05:00:00').told).toEqual([]);
    expect(told(first.deadline, '2026-05-26T23:59:59').told).toEqual([]);
    expect(told(first.deadline, '2026-05-27T00:00:00').told).toEqual(['early']);
  });

  test('of reminders that were missed the last is told, and none of them when it is overdue', () => {
    expect(told(deadline, '2026-05-29T08:00:00').told).toEqual(['late']);
    expect(told(deadline, '2026-06-03T08:00:00').told).toEqual(['overdue', 'to-liaison']);
    expect(nextThreshold(told(deadline, '2026-06-03T08:00:00').deadline, plan, counting)).toBe(at('2026-06-05T00:00:00'));
  });

  test('none while it stands still or when it is over', () => {
    const halted = paused(deadline, verify, { ground: 'testing', from: at('2026-05-12T10:00:00'), paper: '1' });
    for (const quiet of [halted, ended(deadline, 'met', at('2026-05-12T10:00:00'))]) {
      expect(told(quiet, '2026-07-01T00:00:00').told).toEqual([]);
      expect(nextThreshold(quiet, plan, counting)).toBeUndefined();
    }
  });

  test('an extended limit reminds again before its new end', () => {
    const near = told(deadline, '2026-05-29T08:00:00').deadline;
    const longer = extended(near, verify, { by: 'head', at: at('2026-05-29T09:00:00'), reason: '…' }, counting);
    expect(nextThreshold(longer, plan, counting)).toBe(at('2026-06-02T05:00:00'));
    expect(told(longer, '2026-06-18T00:00:00').told).toEqual(['early']);
  });
});
