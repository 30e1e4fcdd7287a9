import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import * as checks from './fields/checks.js';
import * as cleaning from './fields/cleaning.js';
import { type FieldOptions, field } from './fields/field.js';

type ClassOf = new () => object;

export type { FieldOptions };

/** Text, trimmed and in one Unicode form. No control characters; line breaks and tabs only where `multiline`. Lengths in characters. */
export const Text = (options: checks.TextLimits & FieldOptions) =>
  field({
    ...options,
    check: checks.textCheck(options),
    clean: cleaning.cleanText,
    api: { type: String, minLength: options.min ?? 1, maxLength: options.max },
  });

/** One word of a fixed list. */
export const OneOf = (choices: readonly string[], options: FieldOptions = {}) =>
  field({ ...options, check: checks.choiceCheck(choices), api: { type: String, enum: [...choices] } });

/** true or false, never a word for it. */
export const Flag = (options: FieldOptions = {}) =>
  field({ ...options, check: checks.flagCheck, fromAddress: cleaning.flagFromAddress, api: { type: Boolean } });

/** A real point in time with an offset; arrives as `Instant`. */
export const Moment = (options: FieldOptions = {}) =>
  field({ ...options, check: checks.momentCheck, clean: cleaning.cleanMoment, api: { type: String, format: 'date-time' } });

/** A real day, yyyy-mm-dd; stays text. */
export const Day = (options: FieldOptions = {}) =>
  field({ ...options, check: checks.dayCheck, api: { type: String, format: 'date', example: '2026-04-15' } });

/** A whole number between two limits. */
export const Count = ({ min, max, ...options }: { readonly min: number; readonly max: number } & FieldOptions) =>
  field({
    ...options,
    check: checks.countCheck(min, max),
    fromAddress: cleaning.countFromAddress,
    api: { type: 'integer', minimum: min, maximum: max },
  });

/** A UUID in lower case. */
export const Id = (options: FieldOptions = {}) =>
  field({ ...options, check: checks.idCheck, clean: cleaning.cleanId, api: { type: String, format: 'uuid' } });

/** A telephone number as people write it, with extension; full-width digits become plain ones. */
export const Phone = (options: FieldOptions = {}) =>
  field({
    ...options,
    check: checks.phoneCheck,
    clean: cleaning.cleanPhone,
    api: { type: String, maxLength: 40, example: '010-12345678' },
  });

/** A password or the like: taken exactly as it was typed. */
export const Secret = (options: FieldOptions & { readonly max?: number } = {}) =>
  field({
    ...options,
    check: checks.secretCheck(options.max ?? 200),
    api: { type: String, format: 'password', maxLength: options.max ?? 200 },
  });

/** An object with a class of its own. (Swagger knows a function that names a class from a class by its name, `type`: hence the wrapping.) */
export const Nested = (type: () => ClassOf, options: FieldOptions = {}) =>
  field({ ...options, check: checks.objectCheck, api: { type: () => type() }, also: [Type(type), ValidateNested()] });

/** A whole document as an object, whose form its reader checks. */
export const JsonObject = (options: FieldOptions = {}) =>
  field({ ...options, check: checks.objectCheck, api: { type: 'object', additionalProperties: true } });

/** A list of objects, or of short texts, ids or words of a list. */
export const ListOf = (
  item: (() => ClassOf) | 'text' | 'id' | readonly string[],
  { max, ...options }: { readonly max: number } & FieldOptions,
) => {
  if (typeof item === 'function') {
    const check = checks.listCheck(max, checks.objectCheck);
    return field({
      ...options,
      check,
      api: { type: () => item(), isArray: true, maxItems: max },
      also: [Type(item), ValidateNested({ each: true })],
    });
  }
  const { check, clean, items } = itemOf(item);
  return field({
    ...options,
    check: checks.listCheck(max, check),
    clean: (value) => (Array.isArray(value) ? value.map(clean) : value),
    fromAddress: cleaning.listFromAddress,
    api: { type: 'array', items: items as { type: 'string' }, maxItems: max },
  });
};

function itemOf(item: 'text' | 'id' | readonly string[]) {
  if (item === 'text')
    return { check: checks.textCheck({ max: 200 }), clean: cleaning.cleanText, items: { type: 'string', maxLength: 200 } };
  if (item === 'id') return { check: checks.idCheck, clean: cleaning.cleanId, items: { type: 'string', format: 'uuid' } };
  return { check: checks.choiceCheck(item), clean: cleaning.cleanText, items: { type: 'string', enum: [...item] } };
}
