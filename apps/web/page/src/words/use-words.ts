import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem.js';
import type { Language } from './i18n.js';
import { formats } from './time.js';

export type Words = TFunction;

/** All words of the page in the chosen language, and dates and codes said in it. */
export function useWords() {
  const { t, i18n } = useTranslation();
  const language = i18n.language as Language;
  /** The word for a code that a service sent; a code that is newer than this page is shown as it is. */
  const say = (list: string, code: string, values: Record<string, unknown> = {}): string =>
    i18n.exists(`${list}.${code}`) ? String(t(`${list}.${code}` as never, values as never)) : code;
  return { t, say, language, time: formats(language), problem: (error: unknown) => problemInWords(error, language, t) };
}

function problemInWords(error: unknown, language: Language, t: Words): string {
  if (!(error instanceof Problem)) return t('states.lineLost');
  const title = language === 'en' ? (error.body.titleEn ?? error.body.title) : error.body.title;
  return title || t('states.failed');
}
