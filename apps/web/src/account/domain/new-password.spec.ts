import { describe, expect, test } from '@jest/globals';
import { faultOf } from './new-password.js';

const wellKnown = new Set(['sunshine', 'qwertyuiop123']);
const fault = (password: string) => faultOf(password, 'bj.liaison', (core) => wellKnown.has(core));

describe('a new password', () => {
  test.each([
    ['a sentence', '今天天气很好我们去公园'.concat('吧')],
    ['a sentence in English', 'correct horse battery'],
    ['twelve letters', 'vgtkqpwmzrae'],
    ['any signs', '~~~ /\\ {} vwq "x"'],
    ['our words among others', 'the beijing duck was cold'],
  ])('may be %s', (_what, password) => {
    expect(fault(password)).toBeUndefined();
  });

  test.each([
    ['short', 'Xk9#mQ2$', 'too-short'],
    ['short, however many bytes it has', '京津冀京津冀京津冀京', 'too-short'],
    ['what everybody uses', 'qwertyuiop123', 'well-known'],
    ['what everybody uses, dressed up', '!!Sunshine2026!!', 'well-known'],
    ['what everybody uses, in full-width letters', 'ｓｕｎｓｈｉｎｅ＿２０２６', 'well-known'],
    ['our own name', 'Beijing-2026-12315', 'about-us'],
    ['the account’s name', 'bj.liaison!2026', 'about-us'],
  ])('may not be %s', (_what, password, expected) => {
    expect(fault(password)).toBe(expected);
  });
});
