import type { Facts } from '../sources.js';
import { type AnyTemplate, reachesRespondent } from '../template.js';

const telling = ['reporter.name', 'reporter.phone', 'reporter.address', 'reporter.id-number'] as const;

/** Full-width digits are digits, and no blank or dash hides a telephone number. */
const bare = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s\-—–_·.()（）]/g, '')
    .toLowerCase();

/** The fields, typed by an officer, in which a paper that reaches a respondent would give the reporter away. */
export function fieldsNamingReporter(template: AnyTemplate, facts: Facts, entered: Readonly<Record<string, string>>): string[] {
  if (!reachesRespondent(template)) return [];
  const secrets = telling.map((source) => bare(facts[source] ?? '')).filter((secret) => secret.length > 1);
  const named = (field: string) => template.fields.some(({ name, namesParty }) => name === field && namesParty === true);
  const told = (text: string, field: string) =>
    secrets.some((secret) => bare(text).includes(secret) && !(named(field) && secret === bare(facts['reporter.name'] ?? '')));
  return Object.entries(entered).flatMap(([field, text]) => (told(text, field) ? [field] : []));
}
