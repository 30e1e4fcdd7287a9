import type { RefusedRow } from '../api/types.js';
import { useWords } from '../words/use-words.js';
import { CorrectedBy } from './corrections.js';
import { MendCell } from './mend-cell.js';
import { type Edits, placesToMend } from './mending.js';

interface Props {
  row: RefusedRow;
  header: readonly string[];
  typed: Edits[number] | undefined;
  change: (place: number, text: string) => void;
}

/** A refused row: the cells at fault, and the others folded. One that was sent again is told, and shows what was typed in vain. */
export function MendRow({ row, header, typed, change }: Props) {
  const { t, language } = useWords();
  const first = placesToMend(row);
  const others = [...row.cells.keys()].filter((place) => !first.includes(place));
  const cells = (places: readonly number[]) => (
    <div className="mend-cells">
      {places.map((place) => (
        <MendCell
          key={place}
          {...{ row, place }}
          name={header[place]?.trim() || t('import.mend.beyond', { place: place + 1 })}
          text={typed?.[place] ?? row.cells[place] ?? ''}
          change={(text) => change(place, text)}
        />
      ))}
    </div>
  );
  return (
    <fieldset className="mend-row" data-row={row.row}>
      <legend>
        {t('import.mend.row', { row: row.row })} <small className="quiet">{t('import.refusals.line', { line: row.line })}</small>
      </legend>
      {row.correctedBy !== undefined && <CorrectedBy id={row.correctedBy} />}
      {row.correctedBy !== undefined && typed !== undefined && <p className="mend-fault">{t('import.mend.unsent')}</p>}
      {(row.correctedBy === undefined || typed !== undefined) && (
        <>
          {row.faults
            .filter(({ place }) => place === undefined)
            .map(({ code, column, sentence, sentenceEn }) => (
              <p key={code} className="mend-fault">
                {column !== undefined && `${column}：`}
                {language === 'en' ? sentenceEn : sentence}
              </p>
            ))}
          {cells(first)}
          {others.length > 0 && (
            <details>
              <summary>{t('import.mend.others')}</summary>
              {cells(others)}
            </details>
          )}
        </>
      )}
    </fieldset>
  );
}
