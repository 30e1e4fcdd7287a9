import { describe, expect, test } from '@jest/globals';
import { emptyForm, submissionOf } from './submission.js';

const form = { ...emptyForm(new Date('2026-05-06T02:00:30Z')), reporter: { name: ' 测试甲子 ', phone: '13800000001', address: '' } };

describe('what is sent', () => {
  test('is trimmed, and empty fields are left out', () => {
    expect(submissionOf(form)).toMatchObject({ reporter: { name: '测试甲子', phone: '13800000001' } });
    expect(submissionOf({ ...form, outsideNumber: ' ' })).not.toHaveProperty('outsideNumber');
  });
  test('names the moment in the time of the three regions', () => {
    expect(submissionOf(form)).toMatchObject({ receivedAt: '2026-05-06T02:00:00.000Z' });
  });
  test('leaves out the reporter of an anonymous report', () => {
    expect(submissionOf({ ...form, kind: 'report', anonymous: true })).not.toHaveProperty('reporter');
  });
  test('keeps the complainant even if “anonymous” was ticked before the kind changed (C-03)', () => {
    expect(submissionOf({ ...form, kind: 'both', anonymous: true })).toHaveProperty('reporter');
  });
  test.each([
    ['19.9', 1990],
    [' 1150 ', 115_000],
    ['0.05', 5],
  ])('tells an amount of %s yuan exactly, in fen', (amountYuan, amountFen) => {
    expect(submissionOf({ ...form, amountYuan })).toMatchObject({ amountFen });
    expect(submissionOf({ ...form, amountYuan })).not.toHaveProperty('amountYuan');
  });
  test('does not carry the tick itself', () => {
    expect(submissionOf(form)).not.toHaveProperty('anonymous');
  });
});
