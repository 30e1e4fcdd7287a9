import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Here } from '#libs/domain/src/here.js';
import { DataKey } from '#libs/messaging/src/envelope/data-key.js';
import { grouped, StatusCodes } from './status-codes.js';

const codes = new StatusCodes(new DataKey(Buffer.alloc(32, 7)), new Here('beijing'));
const tickets = fc.integer({ min: 1, max: 999_999_999 });
const numberOf = (ticket: number) => `BJ-TS-2026-${String(ticket).padStart(7, '0')}`;
const codeOf = (ticket: number) => codes.of(numberOf(ticket)) ?? '';

describe('the status code', () => {
  test('is twelve digits that lead back to the ticket, however they are typed', () => {
    fc.assert(
      fc.property(tickets, (ticket) => {
        const code = codeOf(ticket);
        expect(code).toMatch(/^11\d{10}$/);
        expect(codes.read(grouped(code))).toEqual({ ticket });
        expect(codes.read(code.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))))).toEqual({ ticket });
      }),
    );
  });

  test('cannot be counted up: neighbours lie far apart', () => {
    const near = Array.from({ length: 200 }, (_, n) => Math.abs(Number(codeOf(n + 1)) - Number(codeOf(n + 2)))).filter(
      (gap) => gap < 100_000,
    );
    expect(near.length).toBeLessThan(3);
    expect(new Set(Array.from({ length: 5_000 }, (_, n) => codeOf(n + 1))).size).toBe(5_000);
  });

  test('with one digit misread, or two neighbours swapped, is known to be mistyped', () => {
    fc.assert(
      fc.property(tickets, fc.nat(9), fc.integer({ min: 1, max: 9 }), (ticket, place, more) => {
        const digits = [...codeOf(ticket)];
        const at = place + 2;
        const misread = digits.with(at, String((Number(digits[at]) + more) % 10)).join('');
        expect(codes.read(misread)).toBe('mistyped');
        if (at < 11 && digits[at] !== digits[at + 1]) {
          const swapped = digits.with(at, digits[at + 1] ?? '').with(at + 1, digits[at] ?? '');
          expect(codes.read(swapped.join(''))).toBe('mistyped');
        }
      }),
    );
    expect(['', '12', 'abcdefghijkl', `${codeOf(1)}0`].map((typed) => codes.read(typed))).toEqual(Array(4).fill('mistyped'));
  });

  test('of another region says which', () => {
    const hebei = new StatusCodes(new DataKey(Buffer.alloc(32, 7)), new Here('hebei'));
    expect(codes.read(hebei.of('HE-TS-2026-0000012') ?? '')).toEqual({ region: 'hebei' });
  });

  test('stands for the numbers that a ticket may have', () => {
    expect(codes.numbersOf(12, 2027)).toEqual(['BJ-TS-2026-0000012', 'BJ-JB-2026-0000012', 'BJ-TS-2027-0000012', 'BJ-JB-2027-0000012']);
    expect(codes.of('12345-4711')).toBeUndefined();
  });
});

describe('the answer beside it', () => {
  test('is the end of the phone number, and opens one matter only', () => {
    const digest = codes.digest('m1', codes.expectedOf('m1', '010-6255 1234'));
    expect(codes.isAnswer('m1', ' 1234 ', digest)).toBe(true);
    expect(codes.isAnswer('m1', '1235', digest)).toBe(false);
    expect(codes.isAnswer('m2', '1234', digest)).toBe(false);
    expect(digest).not.toContain('1234');
  });

  test('is a secret of six digits where no phone was given', () => {
    const secret = codes.secretOf('m1', undefined) ?? '';
    expect(secret).toMatch(/^\d{6}$/);
    expect(codes.secretOf('m1', undefined)).toBe(secret);
    expect(codes.secretOf('m1', '13800000001')).toBeUndefined();
    expect(codes.isAnswer('m1', secret, codes.digest('m1', codes.expectedOf('m1', undefined)))).toBe(true);
  });
});
