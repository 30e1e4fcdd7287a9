import { useWords } from '../../words/use-words.js';

/** How a column of the split is called: what remains, or a part by its number. */
export function useColumnName(): (column: number) => string {
  const { t } = useWords();
  return (column) => (column === 0 ? t('split.remains') : t('split.part', { number: column }));
}
