import { type TSchema, Type } from 'typebox';
import { Errors } from 'typebox/value';
import { type LocalDay, localDay } from './local-day.js';

/** A day as text; that it exists is checked with the rest. */
export const dayField = Type.Unsafe<LocalDay>(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', format: 'date' }));

const most = 20;

/** What is wrong with something from outside, each with its place in it: at most twenty, so that a wrong file does not drown its reader. */
export function problemsIn(schema: TSchema, given: unknown): string[] {
  const found = [...Errors(schema, given)].map(
    ({ instancePath, message }) => `${instancePath.slice(1).replaceAll('/', '.') || 'file'}: ${message}`,
  );
  return [...new Set(found)].slice(0, most);
}

export function isDay(text: string): boolean {
  try {
    localDay(text);
    return true;
  } catch {
    return false;
  }
}
