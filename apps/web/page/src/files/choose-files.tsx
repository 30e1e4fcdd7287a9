import { PaperClipOutlined } from '@ant-design/icons';
import { type DragEvent, useRef, useState } from 'react';
import { useShortcuts } from '../frame/shortcuts.js';
import { useWords } from '../words/use-words.js';

/** Takes any number of files: dropped, by the file dialog, or by F4. */
export function ChooseFiles({ chosen, disabled = false }: { chosen: (files: Iterable<File>) => void; disabled?: boolean }) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const open = () => input.current?.click();
  useShortcuts(disabled ? {} : { F4: open });
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!disabled) chosen(Array.from(event.dataTransfer.files));
  };
  return (
    <fieldset
      className={over ? 'choose-files is-over' : 'choose-files'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      aria-label={t('files.choose')}
    >
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('files.choose')}
        data-testid="choose-files"
        onChange={({ target }) => {
          chosen(Array.from(target.files ?? []));
          target.value = '';
        }}
      />
      <button type="button" className="choose-files-button" onClick={open} disabled={disabled}>
        <PaperClipOutlined aria-hidden /> {t('files.choose')} (F4)
      </button>
      <span className="quiet">{t('files.chooseHint')}</span>
    </fieldset>
  );
}
