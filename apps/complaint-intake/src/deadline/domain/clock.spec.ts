import { expect, test } from '@jest/globals';
import { instant } from '#libs/domain/src/instant.js';
import { calendarOf } from '#libs/rules/src/calendar-file.js';
import { Rules } from '#libs/rules/src/rules.js';
import { Clock } from './clock.js';

const at = (day: string, time = '10:00:00') => instant(`${day}T${time}+08:00`);
const clockOf = (start: string, rules: Rules) =>
  new Clock({ id: 'c1', version: 0, matterId: 'm1', epoch: 1, deadline: rules.begin('verify', 'verify-report', at(start)) });
const typesOf = (clock: Clock) => clock.recorded.map(({ type }) => type);

test('an overdue clock goes to the unit head at once, to the liaisons a day later, to the office on the third (R-008)', () => {
  const rules = new Rules();
  const clock = clockOf('2026-05-11', rules);
  for (const day of ['2026-06-01', '2026-06-02', '2026-06-03', '2026-06-04', '2026-06-05', '2026-06-08']) clock.look(rules, at(day));
  expect(typesOf(clock)).toEqual(['DeadlineReminded', 'DeadlineOverdue', 'DeadlineEscalated', 'DeadlineEscalated']);
});

test('the days of reminders are a setting of the region (R-008)', () => {
  const rules = new Rules({ amounts: { 'escalate-to-liaison': 5 } });
  const clock = clockOf('2026-05-11', rules);
  clock.look(rules, at('2026-06-03'));
  expect(typesOf(clock)).toEqual(['DeadlineOverdue']);
});

test('counting again with the same calendar tells nothing, with a new one it tells once (R-005)', () => {
  const rules = new Rules();
  const clock = clockOf('2026-12-28', rules);
  clock.recount(rules, 'system', at('2026-12-29'));
  expect(clock.recorded).toEqual([]);
  const days = ['01-01', '10-01'].map((day) => ({ name: '假日', date: `2027-${day}`, isOffDay: true }));
  rules.load([{ kind: 'calendar', file: calendarOf({ year: 2027, papers: ['通知'], days }) }]);
  clock.recount(rules, 'bj.administrator', at('2026-12-29'));
  clock.recount(rules, 'bj.administrator', at('2026-12-29'));
  expect(clock.recorded).toMatchObject([{ type: 'DeadlineChanged', cause: 'recounted', by: 'bj.administrator' }]);
  expect(clock.deadline.provisional).toBe(false);
});
