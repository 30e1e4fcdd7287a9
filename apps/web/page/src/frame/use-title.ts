import { useEffect } from 'react';
import { useWords } from '../words/use-words.js';

/** The name of the tab: what is on it first, for people with twenty of them open. */
export function useTitle(title: string): void {
  const { t } = useWords();
  const product = t('frame.product');
  useEffect(() => {
    document.title = title === '' ? product : `${title} · ${product}`;
  }, [title, product]);
}
