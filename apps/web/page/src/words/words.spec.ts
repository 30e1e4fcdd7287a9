import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const keysOf = (value: object, path = ''): string[] =>
  Object.entries(value).flatMap(([name, part]) => (typeof part === 'object' ? keysOf(part, `${path}${name}.`) : [path + name]));
const words = (language: string): object => JSON.parse(readFileSync(new URL(`${language}.json`, import.meta.url), 'utf8'));
// English has forms for one and many where Chinese has one.
const meanings = (language: string) => [...new Set(keysOf(words(language)).map((key) => key.replace(/_(one|other)$/, '')))].sort();

test('everything the page says, it says in both languages', () => {
  expect(meanings('en')).toEqual(meanings('zh'));
});

test('both languages speak of the same things in each sentence', () => {
  const said = (language: string) =>
    new Map(
      keysOf(words(language)).map((key) => {
        const text = key.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], words(language)) as string;
        return [key.replace(/_(one|other)$/, ''), [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort()] as const;
      }),
    );
  expect([...said('en')].sort()).toEqual([...said('zh')].sort());
});
