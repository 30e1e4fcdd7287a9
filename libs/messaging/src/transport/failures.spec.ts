import { describe, expect, test } from '@jest/globals';
import { UnreadableEvent } from '#libs/contracts/src/contract.js';
import { NotFound, SavedElsewhere } from '#libs/persistence/src/persistence.errors.js';
import { Forged } from '../envelope/envelope.js';
import { verdictOn } from './failures.js';

const coded = (code: string) => Object.assign(new Error('failed'), { code });

describe('what becomes of a message that failed', () => {
  test.each(['08006', '53300', '57P01', '40001', '40P01', '57014', 'ECONNRESET', 'EAI_AGAIN'])(
    'trouble of the world (%s) is waited out, however long it lasts',
    (code) => {
      expect(verdictOn(coded(code), 1_000)).toBe('again');
    },
  );

  test('so are failures of a connection that have no code', () => {
    expect(verdictOn(new Error('Connection terminated unexpectedly'), 1_000)).toBe('again');
    expect(verdictOn(new Error('timeout exceeded when trying to connect'), 1_000)).toBe('again');
  });

  test('what cannot be read is put aside at once, a forged one too', () => {
    expect(verdictOn(new UnreadableEvent('no such field'), 1)).toBe('unreadable');
    expect(verdictOn(new Forged('not signed'), 1)).toBe('unreadable');
  });

  test('where a rule said no it is put aside at once', () => {
    expect(verdictOn(new NotFound('hand-over', 'x'), 1)).toBe('not-applicable');
  });

  test.each([
    ['somebody saved at the same moment', new SavedElsewhere('complaint', 'x')],
    ['nobody knows why', coded('23514')],
    ['it is no error at all', 'just a word'],
    ['there is not even that', undefined],
  ])('where %s it is tried a few times, then put aside', (_, failure) => {
    expect([1, 2, 3, 4, 5].map((times) => verdictOn(failure, times))).toEqual(['again', 'again', 'again', 'again', 'not-applicable']);
  });
});
