import type { Fault } from './faults.js';
import * as faults from './faults.js';

/** Says what is wrong with a value, or nothing. Never throws, whatever the value is. */
export type Check = (value: unknown) => Fault | undefined;

export interface TextLimits {
  readonly max: number;
  readonly min?: number;
  readonly multiline?: boolean;
}

const controlCharacters = /\p{Cc}/u;
const controlCharactersButLines = /[^\P{Cc}\n\t]/u;
const loneSurrogate = /\p{Surrogate}/u;
const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const day = /^(\d{4})-(\d{2})-(\d{2})$/;
const moment = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;
const phone = /^\+?[\d\- ()]{3,30}((转|x|ext\.?)\s?\d{1,6})?$/i;
const isText = faults.wrongType('文字', 'text');

/** Lengths count characters as a reader does, not UTF-16 units. Expects text that `cleanText` has been over. */
export const textCheck =
  ({ max, min = 1, multiline = false }: TextLimits): Check =>
  (value) => {
    if (typeof value !== 'string') return isText;
    if (loneSurrogate.test(value)) return faults.brokenCharacter;
    if ((multiline ? controlCharactersButLines : controlCharacters).test(value)) return faults.controlCharacter;
    const length = [...value].length;
    if (length > max) return faults.tooLong(max);
    if (length < min) return length === 0 ? faults.empty : faults.tooShort(min);
    return undefined;
  };

export const secretCheck =
  (max: number): Check =>
  (value) => {
    if (typeof value !== 'string') return isText;
    if (loneSurrogate.test(value)) return faults.brokenCharacter;
    if (value === '') return faults.empty;
    return value.length > max ? faults.tooLong(max) : undefined;
  };

export const choiceCheck =
  (choices: readonly string[]): Check =>
  (value) =>
    typeof value !== 'string' ? isText : choices.includes(value) ? undefined : faults.notOneOf(choices);

export const flagCheck: Check = (value) => (typeof value === 'boolean' ? undefined : faults.wrongType('是或否', 'true or false'));

export const countCheck =
  (min: number, max: number): Check =>
  (value) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) return faults.wrongType('整数', 'a whole number');
    return value < min || value > max ? faults.outOfRange(min, max) : undefined;
  };

export const dayCheck: Check = (value) => (typeof value !== 'string' ? isText : isRealDay(value) ? undefined : faults.notADay);

export const momentCheck: Check = (value) => {
  if (typeof value !== 'string') return isText;
  const parts = moment.exec(value);
  return parts?.[1] !== undefined && isRealDay(parts[1]) ? undefined : faults.notAMoment;
};

export const idCheck: Check = (value) => (typeof value !== 'string' ? isText : uuid.test(value) ? undefined : faults.notAnId);

export const phoneCheck: Check = (value) => {
  if (typeof value !== 'string') return isText;
  const digits = value.replace(/\D/g, '').length;
  return phone.test(value) && digits >= 3 && digits <= 24 ? undefined : faults.notAPhone;
};

export const objectCheck: Check = (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? undefined : faults.wrongType('对象', 'an object');

export const listCheck =
  (max: number, item: Check): Check =>
  (value) => {
    if (!Array.isArray(value)) return faults.wrongType('列表', 'a list');
    if (value.length > max) return faults.tooMany(max);
    for (const [index, each] of value.entries()) {
      const fault = item(each);
      if (fault !== undefined) return { ...fault, at: String(index) };
    }
    return undefined;
  };

/** V8 reads 2026-02-30 as the second of March; a date counts only if it comes back as it went in. Years 1900 to 2199. */
function isRealDay(text: string): boolean {
  const [, year = '', month = '', date = ''] = day.exec(text) ?? [];
  if (year < '1900' || year > '2199') return false;
  const real = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  return real.getUTCMonth() === Number(month) - 1 && real.getUTCDate() === Number(date);
}
