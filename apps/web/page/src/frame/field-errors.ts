import type { FormInstance } from 'antd';
import { useEffect } from 'react';
import { Problem } from '../api/problem.js';
import { useWords } from '../words/use-words.js';
import { pathOf } from './field-path.js';

/** Shows what the service said of each field at that field, and moves to the first one. What is typed there stays. */
export function useFieldErrors<Values>(form: FormInstance<Values>, error: Error | null): void {
  const { language } = useWords();
  useEffect(() => {
    if (!(error instanceof Problem)) return;
    const said = new Map<string, string[]>();
    for (const { field, message, messageEn } of error.fields) {
      said.set(field, [...(said.get(field) ?? []), language === 'en' ? (messageEn ?? message) : message]);
    }
    const fields = [...said].map(([field, errors]) => ({ name: pathOf(field), errors }));
    if (fields[0] === undefined) return;
    form.setFields(fields as unknown as Parameters<typeof form.setFields>[0]);
    form.scrollToField(fields[0].name as never, { focus: true, block: 'center' });
  }, [error, form, language]);
}
