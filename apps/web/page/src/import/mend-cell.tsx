import { Input } from 'antd';
import type { RefusedRow } from '../api/types.js';
import { useWords } from '../words/use-words.js';

interface Props {
  row: RefusedRow;
  place: number;
  name: string;
  text: string;
  change: (text: string) => void;
}

/** One cell with what is wrong with it. Long texts get room; which are, is decided by how they stood, so that nothing jumps while one types. */
export function MendCell({ row: { row, cells, faults }, place, name, text, change }: Props) {
  const { language } = useWords();
  const [id, was] = [`cell-${row}-${place}`, cells[place] ?? ''];
  const here = faults.filter((fault) => fault.place === place);
  const field = {
    ...{ id, value: text, 'aria-invalid': here.length > 0, 'aria-describedby': here.length > 0 ? `${id}-why` : undefined },
    ...(here.length > 0 ? { status: 'error' as const } : {}),
    onChange: ({ target }: { target: { value: string } }) => change(target.value),
  };
  return (
    <div className="mend-cell">
      <label htmlFor={id}>{name}</label>
      {was.length > 60 || was.includes('\n') ? <Input.TextArea autoSize {...field} /> : <Input autoComplete="off" {...field} />}
      {here.length > 0 && (
        <p className="mend-fault" id={`${id}-why`}>
          {here.map(({ sentence, sentenceEn }) => (language === 'en' ? sentenceEn : sentence)).join(' ')}
        </p>
      )}
    </div>
  );
}
