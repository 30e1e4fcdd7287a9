import type { SelectHTMLAttributes } from 'react';
import { useWords } from '../words/use-words.js';

interface Props extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'value'> {
  value?: string;
  onChange?: (value: string | undefined) => void;
  options: readonly string[];
  list: string;
}

/**
 * A choice made by one digit. The browser's own select takes the key at once, with nothing to open or to wait for, however fast somebody types;
 * and digits reach the page untouched while the Chinese input method is on.
 */
export function PickByNumber({ value, onChange, options, list, ...more }: Props) {
  const { say } = useWords();
  return (
    <select
      className="pick"
      value={value ?? ''}
      onChange={({ target }) => onChange?.(target.value === '' ? undefined : target.value)}
      {...more}
    >
      <option value="" />
      {options.map((code, index) => (
        <option key={code} value={code}>
          {index + 1} {say(list, code)}
        </option>
      ))}
    </select>
  );
}
