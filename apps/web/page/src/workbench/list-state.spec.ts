import { describe, expect, test } from '@jest/globals';
import { inQueue, queryOf, readListState, withFilter, writeListState } from './list-state.js';

const read = (address: string) => readListState(new URLSearchParams(address));

describe('the list in the address', () => {
  test('is “needs me”, most urgent first, when the address says nothing', () => {
    expect(read('')).toEqual({ queue: 'needs-me', sort: 'due', filters: {} });
  });
  test('comes back as it was written', () => {
    const state = withFilter(inQueue(read(''), 'all'), 'q', '冒牌裤子');
    expect(readListState(writeListState(state))).toEqual(state);
  });
  test('ignores words that mean nothing here', () => {
    expect(read('queue=gone&sort=shoe-size&colour=red')).toEqual(read(''));
  });
  test('does not mention what is so anyway', () => {
    expect(writeListState(read('queue=needs-me&sort=due')).toString()).toBe('');
  });
  test('takes the order of its queue when the queue changes', () => {
    expect(inQueue(read(''), 'all').sort).toBe('-updated');
  });
});

test('an emptied filter is gone', () => {
  expect(withFilter(read('kind=report'), 'kind', undefined).filters).toEqual({});
});

test('a last day belongs to the list whole', () => {
  expect(queryOf(read('from=2026-05-01&to=2026-05-31'))).toMatchObject({
    from: '2026-04-30T16:00:00.000Z',
    to: '2026-05-31T16:00:00.000Z',
  });
});
