import { describe, expect, test } from '@jest/globals';
import type { RefusedRow } from '../api/types.js';
import { type Edits, edited, placesToMend, toSend, without } from './mending.js';

const fault = (place?: number) => ({ code: 'row.x', sentence: '改', sentenceEn: 'mend', ...(place === undefined ? {} : { place }) });
const row = (number: number, more: Partial<RefusedRow> = {}): RefusedRow => ({
  ...{ row: number, line: number + 1, cells: ['a', 'b', 'c'], faults: [fault(1)] },
  ...more,
});

describe('What is typed into refused rows', () => {
  test('is kept by row and cell, and is nothing once it is as it stood', () => {
    const typed = edited(edited({}, row(1), 1, 'x'), row(1), 2, 'y');
    expect(typed).toEqual({ 1: { 1: 'x', 2: 'y' } });
    expect(edited(edited(typed, row(1), 1, 'b'), row(1), 2, 'c')).toEqual({});
  });

  test('is sent for changed rows alone, not for those that somebody else sent', () => {
    const edits: Edits = { 1: { 1: 'x' }, 3: { 0: '' } };
    expect(toSend([row(1), row(2), row(3)], edits)).toEqual([
      { row: 1, cells: [{ place: 1, text: 'x' }] },
      { row: 3, cells: [{ place: 0, text: '' }] },
    ]);
    expect(toSend([row(1, { correctedBy: 'id' })], edits)).toEqual([]);
    expect(without(edits, [{ row: 1 }])).toEqual({ 3: { 0: '' } });
  });

  test('is asked for at the cells at fault, and at all where the row as a whole is', () => {
    expect(placesToMend(row(1))).toEqual([1]);
    expect(placesToMend(row(1, { faults: [fault(1), fault()] }))).toEqual([0, 1, 2]);
  });
});
