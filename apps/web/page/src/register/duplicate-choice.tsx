import { Radio } from 'antd';
import type { DuplicateOf } from '../api/types.js';
import { useWords } from '../words/use-words.js';

export type Decision = Omit<DuplicateOf, 'matterId'>;

interface Props {
  number: string;
  /** What may be decided; what is off is shown and cannot be taken. */
  choices: readonly { readonly value: Decision['decision']; readonly disabled?: boolean }[];
  decision: Decision | undefined;
  decide: (decision: Decision) => void;
}

/** What a candidate is to the matter, decided in place. */
export function DuplicateChoice({ number, choices, decision, decide }: Props) {
  const { t } = useWords();
  return (
    <Radio.Group
      aria-label={t('register.duplicates.decide', { number })}
      size="small"
      optionType="button"
      buttonStyle="solid"
      value={decision?.decision}
      onChange={({ target }) => decide({ decision: target.value as Decision['decision'] })}
      options={choices.map((choice) => ({ ...choice, label: t(`register.duplicates.${choice.value}`) }))}
    />
  );
}
