import type { FilePreview } from '../api/types.js';
import { useWords } from '../words/use-words.js';
import type { Places } from './layout-with.js';

interface Props {
  preview: FilePreview;
  places: Places;
  change: (places: Places) => void;
}

/** Our columns, which of the file's feeds each, and what the first rows say; of a choice that is not saved, as it stands in the file. */
export function PreviewColumns({ preview: { header, columns, rows }, places, change }: Props) {
  const { t } = useWords();
  const theirs = header.map((name, at) => ({ name, at }));
  const shown = rows.map(({ cells }, index) => ({ cells, index }));
  const choose = (column: Column['column'], was: number | null, place: number | null) => {
    const { [column]: _before, ...others } = places;
    change(place === was ? others : { ...others, [column]: place });
  };
  return (
    <table className="list preview">
      <thead>
        <tr>
          <th scope="col">{t('import.preview.ours')}</th>
          <th scope="col">{t('import.preview.theirs')}</th>
          {shown.map(({ index }) => (
            <th key={index} scope="col">
              {t('import.mend.row', { row: index + 1 })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {columns.map(({ column, name, place: was = null, missing, values }) => {
          const chosen = places[column];
          const place = chosen === undefined ? was : chosen;
          return (
            <tr key={column} data-column={column}>
              <th scope="row">{name}</th>
              <td>
                <select
                  aria-label={t('import.preview.feeds', { column: name })}
                  value={place ?? ''}
                  onChange={({ target }) => choose(column, was, target.value === '' ? null : Number(target.value))}
                >
                  <option value="">{t('import.preview.none')}</option>
                  {theirs.map(({ name, at }) => (
                    <option key={at} value={at}>
                      {name}
                    </option>
                  ))}
                </select>
                {missing && place === null && <small className="mend-fault"> {t('import.preview.missing')}</small>}
              </td>
              {shown.map(({ cells, index }) => (
                <td key={index} className="refused-value">
                  {chosen === undefined ? values[index] : chosen === null ? '' : cells[chosen]}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

type Column = FilePreview['columns'][number];
