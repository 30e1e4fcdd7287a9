import type { LocalDay } from '#libs/rules/src/local-day.js';
import { distributionTemplates } from './data/distribution.templates.js';
import { mediationTemplates } from './data/mediation.templates.js';
import { referralTemplates } from './data/referral.templates.js';
import { registrationTemplates } from './data/registration.templates.js';
import { submitterTemplates } from './data/to-submitter.templates.js';
import { NoTemplateInForce } from './papers.errors.js';
import type { AnyTemplate } from './template.js';

export const templates: readonly AnyTemplate[] = [
  ...registrationTemplates,
  ...distributionTemplates,
  ...submitterTemplates,
  ...mediationTemplates,
  ...referralTemplates,
].toSorted((a, b) => orderOf(a.form) - orderOf(b.form));

function orderOf(form: string): number {
  return Number(/^F26-(\d+)$/.exec(form)?.[1] ?? 99);
}

const isInForce = ({ validFrom, validTo }: AnyTemplate, day: LocalDay) => validFrom <= day && (validTo === undefined || day <= validTo);

export const templatesInForce = (day: LocalDay): AnyTemplate[] => templates.filter((template) => isInForce(template, day));

/** Throws `NoTemplateInForce`. */
export function templateInForce(form: string, day: LocalDay): AnyTemplate {
  const template = templates.find((one) => one.form === form && isInForce(one, day));
  if (template === undefined) throw new NoTemplateInForce(form);
  return template;
}

/** The version that a paper was issued with, in force or not. */
export function templateOf(form: string, version: string): AnyTemplate {
  const template = templates.find((one) => one.form === form && one.validFrom === version);
  if (template === undefined) throw new NoTemplateInForce(form);
  return template;
}
