import { PaperFieldMissing, PaperFieldUnknown, PaperFieldWrong } from '../papers.errors.js';
import { type Facts, isOpen } from '../sources.js';
import { type AnyTemplate, type Field, reachesRespondent } from '../template.js';

/** What a paper says, field by field: all that is kept of the facts, and enough to print it again word for word. */
export type Snapshot = Readonly<Record<string, string>>;

const formOf: Readonly<Record<string, RegExp>> = {
  day: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  minute: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/,
};

/** Takes what the template's fields name, and nothing else. Throws where a field is missing, wrong or not the template's. */
export function snapshotOf(template: AnyTemplate, facts: Facts, entered: Readonly<Record<string, string>>): Snapshot {
  const fields: readonly Field[] = template.fields;
  const known = new Set(fields.filter(({ source }) => source === 'entered').map(({ name }) => name));
  for (const name of Object.keys(entered)) if (!known.has(name)) throw new PaperFieldUnknown(template.form, name);
  const values = fields.map((field) => [field.name, valueIn(template, field, facts, entered)] as const);
  const missing = fields.filter(({ required, name }) => required === true && (Object.fromEntries(values)[name] ?? '') === '');
  if (missing.length > 0) throw new PaperFieldMissing(missing.map(({ name }) => name));
  return Object.fromEntries(values);
}

function valueIn(template: AnyTemplate, field: Field, facts: Facts, entered: Readonly<Record<string, string>>): string {
  // The types say it already; a template that comes from elsewhere has no types.
  if (reachesRespondent(template) && !isOpen(field.source))
    throw new Error(`${template.form}: ${field.source} must not reach a respondent`);
  if (field.source !== 'entered') return facts[field.source] ?? '';
  const value = entered[field.name] ?? '';
  if (value !== '' && !fits(field, value)) throw new PaperFieldWrong(field.name);
  return value;
}

function fits({ kind = 'text', choices }: Field, value: string): boolean {
  if (kind === 'choice') return choices?.some((choice) => choice.value === value) === true;
  return formOf[kind]?.test(value) ?? true;
}
