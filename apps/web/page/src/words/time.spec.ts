import { describe, expect, test } from '@jest/globals';
import { fromLocalInput, lastDay, timeLeft, toLocalInput } from './time.js';

const now = Date.parse('2026-05-06T02:00:00Z');

describe('time left', () => {
  test('more than a day away is calm and counted in days', () => {
    expect(timeLeft('2026-05-11T16:00:00Z', now)).toEqual({ tone: 'calm', unit: 'days', count: 5 });
  });
  test('within a day is soon and counted in hours', () => {
    expect(timeLeft('2026-05-06T16:00:00Z', now)).toEqual({ tone: 'soon', unit: 'hours', count: 14 });
  });
  test('past is late, and the due instant itself is past', () => {
    expect(timeLeft('2026-05-06T02:00:00Z', now).tone).toBe('late');
  });
});

test('the last day is the day before the midnight that is too late', () => {
  expect(lastDay('2026-05-11T16:00:00Z').toISOString()).toBe('2026-05-11T15:59:59.999Z');
});

test('typed times are local times of the three regions', () => {
  expect(fromLocalInput('2026-05-06T10:00')).toBe('2026-05-06T02:00:00.000Z');
  expect(toLocalInput(new Date('2026-05-06T02:00:00Z'))).toBe('2026-05-06T10:00');
});
