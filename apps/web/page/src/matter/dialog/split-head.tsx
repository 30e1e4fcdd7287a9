import { Button } from 'antd';
import { rightTypes } from '../../words/choices.js';
import { useWords } from '../../words/use-words.js';
import type { PartHead } from './division-of.js';

interface Props {
  parts: readonly PartHead[];
  change: (index: number, head: PartHead) => void;
  remove: (column: number) => void;
}

/** What each part is called; kind of right and place are the whole’s where nothing is said. */
export function SplitHead({ parts, change, remove }: Props) {
  const { t } = useWords();
  return (
    <thead>
      <tr>
        <td />
        <th scope="col">{t('split.remains')}</th>
        {parts.map((head, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place
          <th scope="col" key={index}>
            <Part number={index + 1} head={head} change={(to) => change(index, to)} remove={parts.length > 1 ? remove : undefined} />
          </th>
        ))}
        <th scope="col">{t('split.whole')}</th>
      </tr>
    </thead>
  );
}

interface PartProps {
  number: number;
  head: PartHead;
  change: (head: PartHead) => void;
  remove: ((column: number) => void) | undefined;
}

function Part({ number, head, change, remove }: PartProps) {
  const { t } = useWords();
  const name = t('split.part', { number });
  return (
    <>
      <span className="split-part">
        {name}
        {remove !== undefined && (
          <Button size="small" type="text" aria-label={t('split.removePart', { number })} onClick={() => remove(number)}>
            {t('split.remove')}
          </Button>
        )}
      </span>
      <input
        maxLength={200}
        autoComplete="off"
        placeholder={t('register.fields.title')}
        aria-label={`${t('register.fields.title')}，${name}`}
        value={head.title}
        onChange={({ target }) => change({ ...head, title: target.value })}
      />
      <select
        aria-label={`${t('register.fields.rightType')}，${name}`}
        value={head.rightType}
        onChange={({ target }) => change({ ...head, rightType: target.value })}
      >
        <option value="">{t('split.sameRight')}</option>
        {rightTypes.map((code) => (
          <option key={code} value={code}>
            {t(`rightTypes.${code}`)}
          </option>
        ))}
      </select>
      <input
        maxLength={300}
        autoComplete="off"
        placeholder={t('split.samePlace')}
        aria-label={`${t('register.fields.place')}，${name}`}
        value={head.place}
        onChange={({ target }) => change({ ...head, place: target.value })}
      />
    </>
  );
}
