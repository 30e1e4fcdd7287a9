import { Select } from 'antd';
import { useWords } from '../words/use-words.js';

interface Props {
  id?: string;
  value?: string;
  onChange?: (value: string | undefined) => void;
  options: readonly string[];
  list: string;
  clearable?: boolean;
}

/** A choice made by typing its number: digits reach the page untouched while the Chinese input method is on. Words find it too. */
export function PickByNumber({ id, value, onChange, options, list, clearable = false }: Props) {
  const { say } = useWords();
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      value={value ?? null}
      onChange={(chosen: string | null | undefined) => onChange?.(chosen ?? undefined)}
      allowClear={clearable}
      popupMatchSelectWidth={false}
      showSearch={{ filterOption: (typed, option) => found(typed, option?.label ?? '') }}
      options={options.map((code, index) => ({ value: code, label: `${index + 1} ${say(list, code)}` }))}
    />
  );
}

function found(typed: string, label: string): boolean {
  const asked = typed.trim().toLowerCase();
  return /^\d+$/.test(asked)
    ? label.startsWith(`${asked} `) || (asked.length > 2 && label.includes(asked))
    : label.toLowerCase().includes(asked);
}
