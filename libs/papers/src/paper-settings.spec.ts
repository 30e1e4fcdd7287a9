import { describe, expect, test } from '@jest/globals';
import { PaperSettings } from './paper-settings.js';
import { templateOf } from './templates.js';

const accepted = templateOf('F26-5', '2026-04-15');

describe('a region’s own numbers', () => {
  test('replace the template’s, by form; the unit’s code stands before them (N-03, N-04)', () => {
    const own = new PaperSettings({
      agencies: { 北京市知识产权局: { code: '京知' } },
      numbers: { 'F26-5': { word: '受', pattern: '{agency}{word}〔{year}〕{serial}号' } },
    });
    expect(own.number(accepted)).toEqual({ word: '受', pattern: '{agency}{word}〔{year}〕{serial}号' });
    expect(own.agency('北京市知识产权局', 'beijing').code).toBe('京知');
    expect(own.agency('天津市知识产权局', 'tianjin').code).toBe('津知执');
    expect(new PaperSettings().number(accepted)).toEqual(accepted.number);
  });

  test.each([
    [{ numbers: { 'F26-5': { pattern: '[{year}]{serial}号' } } }, '〔{year}〕'],
    [{ numbers: { 'F26-99': { word: '受' } } }, 'no form F26-99'],
    [{ numbes: {} }, 'paper settings'],
  ])('are refused where they cannot be: %j', (given, said) => {
    expect(() => new PaperSettings(given)).toThrow(said);
  });
});
