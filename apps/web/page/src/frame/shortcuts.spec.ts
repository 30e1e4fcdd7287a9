import { describe, expect, test } from '@jest/globals';
import { shortcutOf } from './shortcuts.js';

const press = (key: string, more: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 0,
  ...more,
});

describe('a shortcut', () => {
  test('is its key', () => expect(shortcutOf(press('F8'), true)).toBe('F8'));
  test('with Ctrl or Cmd is named with Ctrl', () => {
    expect(shortcutOf(press('Enter', { ctrlKey: true }), true)).toBe('Ctrl+Enter');
    expect(shortcutOf(press('Enter', { metaKey: true }), true)).toBe('Ctrl+Enter');
  });
  test('never fires during Chinese input', () => {
    expect(shortcutOf(press('F8', { isComposing: true }), true)).toBeUndefined();
    expect(shortcutOf(press('Enter', { keyCode: 229, ctrlKey: true }), true)).toBeUndefined();
  });
  test('of one letter is text while somebody types', () => {
    expect(shortcutOf(press('j'), true)).toBeUndefined();
    expect(shortcutOf(press('j'), false)).toBe('j');
  });
});
