import { describe, expect, test } from '@jest/globals';
import { Cursors } from './paging.js';

const cursors = new Cursors('matters?state=open&sort=-changed', ['instant', 'id']);
const position = ['2026-04-15T01:00:00.000Z', '0190a000-0000-7000-8000-00000000000a'];
const signedBy = (by: Cursors, value: unknown) => by.write(value as string[]);

describe('a cursor', () => {
  test('brings back the place it was made for', () => {
    expect(cursors.read(cursors.write(position))).toEqual(position);
    expect(cursors.read(undefined)).toBeUndefined();
  });

  test.each<[string, string]>([
    ['changed', cursors.write(position).replace(/^../, 'AA')],
    ['without its checksum', cursors.write(position).split('.')[0] ?? ''],
    ['with more behind it', `${cursors.write(position)}.x`],
    ['of another list', new Cursors('matters?state=closed', ['instant', 'id']).write(position)],
    ['that is any text', 'hello'],
    ['with a NUL where an id belongs', signedBy(cursors, [position[0], 'a\u0000'])],
    ['with too few parts', signedBy(cursors, [position[0]])],
    ['with a day that does not exist', signedBy(cursors, ['2026-02-30T00:00:00Z', position[1]])],
    ['that is no list', signedBy(cursors, { a: 1 })],
  ])('%s is refused by the name of its field', (_what, cursor) => {
    expect(() => cursors.read(cursor)).toThrow(
      expect.objectContaining({ code: 'request.invalid', extras: { errors: [expect.objectContaining({ field: 'cursor' })] } }),
    );
  });
});

describe('a page', () => {
  const numbers = new Cursors('numbers', ['number']);
  test('says where the next one begins while there are more', () => {
    const page = numbers.page([1, 2, 3], 2, (row) => [row]);
    expect(page.items).toEqual([1, 2]);
    expect(numbers.read(page.next)).toEqual([2]);
  });

  test('is the last one where no more came', () => {
    expect(numbers.page([1, 2], 2, (row) => [row])).toEqual({ items: [1, 2] });
    expect(numbers.page([], 2, () => [0])).toEqual({ items: [] });
  });
});
