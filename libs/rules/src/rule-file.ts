import { Type } from 'typebox';
import { regions } from '#libs/domain/src/region.js';
import { dayField, isDay, problemsIn } from './reading.js';
import { confidences, pauseGrounds, units } from './rule.js';
import type { RuleSet } from './rule-book.js';
import { BadRuleFile } from './rules.errors.js';

const oneOf = <const T extends readonly string[]>(words: T) => Type.Unsafe<T[number]>(Type.Union(words.map((word) => Type.Literal(word))));
const id = Type.String({ pattern: '^[A-Za-z][A-Za-z0-9-]{1,59}$' });
const words = Type.String({ minLength: 1, maxLength: 300 });
const amount = Type.Integer({ minimum: 1, maximum: 366 });
const norm = {
  id,
  name: Type.Object({ zh: words, en: words }, { additionalProperties: false }),
  source: words,
  article: Type.Optional(words),
  validFrom: dayField,
  validTo: Type.Optional(dayField),
  confidence: oneOf(confidences),
  regions: Type.Optional(Type.Array(oneOf(regions), { minItems: 1, maxItems: regions.length })),
};
const extension = Type.Object(
  { amount, unit: oneOf(units), by: oneOf(['head', 'principal-head', 'superior', 'collective'] as const), article: Type.Optional(words) },
  { additionalProperties: false },
);
const limit = {
  ...norm,
  cites: Type.Array(words, { minItems: 1, maxItems: 10 }),
  amount,
  unit: oneOf(units),
  startEvent: id,
  extensions: Type.Optional(Type.Array(extension, { maxItems: 4 })),
  pauses: Type.Optional(Type.Array(oneOf(pauseGrounds), { maxItems: pauseGrounds.length })),
};

const records = (fields: typeof norm | typeof limit) =>
  Type.Optional(Type.Array(Type.Object(fields, { additionalProperties: false }), { maxItems: 200 }));
const ruleFile = Type.Object({ title: words, limits: records(limit), norms: records(norm) }, { additionalProperties: false });

export interface RuleFile extends RuleSet {
  /** What people call it: the name of a law, or of an order of their own region. */
  readonly title: string;
}

/** Checks rules that came from outside; throws `BadRuleFile` with all that is wrong. */
export function rulesOf(given: unknown): RuleFile {
  const problems = problemsIn(ruleFile, given);
  if (problems.length > 0) throw new BadRuleFile(problems);
  const { title, limits = [], norms = [] } = given as Partial<RuleFile> & { title: string };
  const wrong = [...limits, ...norms].flatMap(wrongDays);
  if (limits.length + norms.length === 0) wrong.push('file: holds no record');
  wrong.push(...twice(limits), ...twice(norms));
  if (wrong.length > 0) throw new BadRuleFile(wrong);
  return { title, limits, norms };
}

type Dated = RuleSet['norms'][number];

function wrongDays({ id, validFrom, validTo }: Dated): string[] {
  const days = [validFrom, ...(validTo === undefined ? [] : [validTo])];
  const missing = days.filter((day) => !isDay(day)).map((day) => `${id}: ${day} is no day of the calendar`);
  return missing.length === 0 && validTo !== undefined && validTo < validFrom ? [`${id}: ends before it begins`] : missing;
}

function twice(given: readonly Dated[]): string[] {
  const keys = given.map(
    ({ id, validFrom, regions: where = [] }) => `${id} of ${validFrom}${where.length > 0 ? ` in ${where.join()}` : ''}`,
  );
  return [...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))].map((key) => `${key}: stands there twice`);
}
