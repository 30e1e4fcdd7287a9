import { Link } from 'react-router';
import type { components } from '../../api/generated/schema.js';
import { useWords } from '../../words/use-words.js';

export type PartMade = components['schemas']['SplitPartResponse'];

/** The new matters, one click away. */
export function SplitDone({ parts }: { parts: readonly PartMade[] }) {
  const { t } = useWords();
  return (
    <div role="status" data-testid="split-done">
      <p>{t('split.done', { count: parts.length })}</p>
      <ul>
        {parts.map(({ id, number }) => (
          <li key={id}>
            <Link to={`/matters/${id}`}>{number}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
