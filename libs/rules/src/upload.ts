import { type CalendarFile, calendarOf } from './calendar-file.js';
import { type RuleFile, rulesOf } from './rule-file.js';
import { type RuleSettings, ruleSettings } from './rule-settings.js';

/** What a region may load while it runs: a year's calendar, laws and rules, its own amounts. */
export const uploadKinds = ['calendar', 'rules', 'settings'] as const;
export type UploadKind = (typeof uploadKinds)[number];

export type Upload =
  | { readonly kind: 'calendar'; readonly file: CalendarFile }
  | { readonly kind: 'rules'; readonly file: RuleFile }
  | { readonly kind: 'settings'; readonly file: RuleSettings };

/** Checks what came from outside; throws an error that names all that is wrong. */
export function uploadOf(kind: UploadKind, content: unknown): Upload {
  if (kind === 'calendar') return { kind, file: calendarOf(content) };
  return kind === 'rules' ? { kind, file: rulesOf(content) } : { kind, file: ruleSettings(content) };
}

/** What it takes the place of: another calendar of the year, another text of the same title, the settings before. */
export function keyOf(upload: Upload): string {
  if (upload.kind === 'calendar') return `calendar/${upload.file.year}`;
  return upload.kind === 'rules' ? `rules/${upload.file.title}` : 'settings';
}

/** The newest of each, in the order in which they were loaded. */
export const newest = (uploads: readonly Upload[]): Upload[] => {
  const keys = uploads.map(keyOf);
  return uploads.filter((_upload, at) => keys.lastIndexOf(keys[at] ?? '') === at);
};
