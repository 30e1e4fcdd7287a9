import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Instant, instant } from '#libs/domain/src/instant.js';
import { ExtensionLate, NoExtension, NotPausable } from './deadline.errors.js';
import { begun, type Deadline, ended, extended, nextExtension, paused, recounted, resumed, stateAt } from './deadline.js';
import { defaultCounting as counting, endOf } from './due.js';
import { dayAt, dayJustBefore, localDay, midnightBefore, plusDays, serial } from './local-day.js';
import type { Rule, Unit } from './rule.js';
import { ruleInForce } from './rule-in-force.js';

const at = (day: string): Instant => instant(`${day}T10:00:00+08:00`);
const verify = ruleInForce('verify-report', localDay('2026-05-11'));
const mediate = ruleInForce('mediate', localDay('2026-05-11'));
const lead = ruleInForce('verify-mediation-lead', localDay('2026-05-11'));
const begin = (rule: Rule, day: string) => begun('test', rule, at(day), counting);
const last = (deadline: Deadline) => dayJustBefore(deadline.due);
const approved = (day: string) => ({ by: 'bj.unit-head', at: at(day), reason: '案情复杂' });
const still = (deadline: Deadline, rule: Rule, ground: 'testing' | 'appraisal' | 'identification', from: string, to: string) =>
  resumed(paused(deadline, rule, { ground, from: at(from), paper: '检字1号' }), { ground, to: at(to), endPaper: '检字2号' }, counting);

describe('a deadline (R-001)', () => {
  test('says by which rule, version, amount and unit it is counted', () => {
    expect(begin(verify, '2026-05-11')).toMatchObject({ ruleId: 'verify-report', ruleVersion: '2022-11-01', amount: 15, unit: 'wd' });
  });

  test('is running, paused, met, met late, overdue, lapsed or cancelled', () => {
    const deadline = begin(verify, '2026-05-11');
    const halted = paused(deadline, verify, { ground: 'testing', from: at('2026-05-12'), paper: '检字1号' });
    expect(stateAt(deadline, at('2026-05-12'))).toBe('running');
    expect(stateAt(halted, at('2027-05-12'))).toBe('paused');
    expect(stateAt(deadline, deadline.due)).toBe('overdue');
    expect(stateAt(ended(deadline, 'met', at('2026-05-12')), at('2027-05-12'))).toBe('met');
    expect(stateAt(ended(deadline, 'met', deadline.due), deadline.due)).toBe('met-late');
    expect(stateAt(ended(deadline, 'lapsed', at('2026-05-12')), deadline.due)).toBe('lapsed');
    expect(stateAt(ended(deadline, 'cancelled', at('2026-05-12')), deadline.due)).toBe('cancelled');
  });

  test('a calendar month ends on the same day, or on the last of a shorter month, and rolls like natural days', () => {
    const months = (day: string, amount: number) => dayJustBefore(endOf([{ amount, unit: 'month' }], at(day), [], counting).due);
    expect(months('2026-06-15', 3)).toBe('2026-09-15');
    expect(months('2025-12-31', 2)).toBe('2026-02-28');
    expect(months('2026-07-03', 3)).toBe('2026-10-08');
  });
});

describe('a pause (R-006)', () => {
  test('only what the rule lists stops its clock: testing stops a mediation, a hearing does not (C-12)', () => {
    const deadline = begin(mediate, '2026-05-11');
    expect(() => paused(deadline, mediate, { ground: 'hearing', from: at('2026-05-12'), paper: '1' })).toThrow(NotPausable);
    expect(last(deadline)).toBe('2026-07-10');
    expect(last(still(deadline, mediate, 'testing', '2026-06-01', '2026-06-11'))).toBe('2026-07-20');
  });

  test('pauses that overlap are counted once', () => {
    const deadline = begin(verify, '2026-05-11');
    const one = still(deadline, verify, 'testing', '2026-05-13', '2026-05-20');
    expect(last(deadline)).toBe('2026-06-01');
    expect(last(one)).toBe('2026-06-08');
    expect(last(still(one, verify, 'identification', '2026-05-15', '2026-05-19'))).toBe('2026-06-08');
    expect(last(still(one, verify, 'identification', '2026-05-18', '2026-05-22'))).toBe('2026-06-10');
  });
});

describe('an extension (R-007)', () => {
  test('adds what the rule gives, once (C-15)', () => {
    const deadline = begin(lead, '2026-05-11');
    const longer = extended(deadline, lead, approved('2026-06-01'), counting);
    expect([last(deadline), last(longer)]).toEqual(['2026-06-01', '2026-06-23']);
    expect(nextExtension(longer, lead)).toBeUndefined();
    expect(() => extended(longer, lead, approved('2026-06-02'), counting)).toThrow(NoExtension);
  });

  test('is refused once the limit is up', () => {
    const deadline = begin(lead, '2026-05-11');
    expect(() => extended(deadline, lead, { ...approved('2026-06-02'), at: deadline.due }, counting)).toThrow(ExtensionLate);
  });

  test('is unknown to a limit whose rule gives none (C-08)', () => {
    const decide = ruleInForce('decide-complaint', localDay('2026-05-11'));
    expect(() => extended(begin(decide, '2026-05-11'), decide, approved('2026-05-12'), counting)).toThrow(NoExtension);
  });
});

describe('whatever the clock', () => {
  const starts = fc
    .integer({ min: serial(localDay('2019-06-01')), max: serial(localDay('2026-06-30')) })
    .map((n) => plusDays(localDay('1970-01-01'), n));
  const units = fc.constantFrom<Unit>('wd', 'nd', 'month');
  const amounts = fc.integer({ min: 1, max: 40 });
  const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(20)), { maxLength: 4 });
  const stillness = (start: string, pauses: readonly (readonly [number, number])[]) =>
    pauses.map(([from, days]) => ({ from: at(plusDays(localDay(start), from)), to: at(plusDays(localDay(start), from + days)) }));

  test('it is monotone in its amount and never ends on an off day (R-002, C-26)', () => {
    fc.assert(
      fc.property(starts, amounts, units, spans, (start, amount, unit, pauses) => {
        const end = (n: number) => endOf([{ amount: n, unit }], at(start), stillness(start, pauses), counting).due;
        expect(end(amount + 1) >= end(amount)).toBe(true);
        expect(counting.calendar.isWorkingDay(dayJustBefore(end(amount)))).toBe(true);
      }),
    );
  });

  test('a pause adds exactly its working time', () => {
    fc.assert(
      fc.property(starts, amounts, fc.nat(20), fc.nat(30), (start, amount, from, days) => {
        const pause = stillness(start, [[from, days]]);
        const end = (still: typeof pause) => dayJustBefore(endOf([{ amount, unit: 'wd' }], at(start), still, counting).due);
        const worked = counting.calendar.workingDaysBetween(dayAt(pause[0]!.from), dayAt(pause[0]!.to));
        expect(counting.calendar.workingDaysBetween(end([]), end(pause))).toBe(worked);
        const hours = (still: typeof pause) => Date.parse(endOf([{ amount, unit: 'hour' }], at(start), still, counting).due);
        expect(hours(pause) - hours([])).toBe(days * 86_400_000);
      }),
    );
  });

  test('pauses count the same in any order and however they overlap', () => {
    fc.assert(
      fc.property(starts, amounts, units, spans, (start, amount, unit, pauses) => {
        const end = (still: ReturnType<typeof stillness>) => endOf([{ amount, unit }], at(start), still, counting).due;
        const all = stillness(start, pauses);
        expect(end([...all].reverse())).toBe(end(all));
        expect(end([...all, ...all])).toBe(end(all));
      }),
    );
  });

  test('counting again changes nothing (R-005)', () => {
    fc.assert(
      fc.property(starts, amounts, fc.nat(10), (start, amount, days) => {
        const rule = { ...verify, amount };
        const deadline = begun('test', rule, midnightBefore(start), counting);
        const halted = paused(deadline, rule, { ground: 'testing', from: deadline.start, paper: '1' });
        const again = resumed(halted, { ground: 'testing', to: at(plusDays(start, days)), endPaper: '2' }, counting);
        expect(recounted(again, counting)).toBe(again);
      }),
    );
  });
});
