import { TeamOutlined } from '@ant-design/icons';
import { useReaders } from '../frame/open-matter.js';
import { useWords } from '../words/use-words.js';

/** Colleagues of this region who have the matter open at this moment: before both decide, they can speak. */
export function Readers({ matterId }: { matterId: string }) {
  const { t } = useWords();
  const readers = useReaders(matterId);
  return (
    <p className="readers" role="status" data-testid="readers">
      {readers.length > 0 && (
        <>
          <TeamOutlined aria-hidden /> {t('matter.readers', { names: readers.map(({ name }) => name).join('、') })}
        </>
      )}
    </p>
  );
}
