import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useWords } from '../../words/use-words.js';
import {
  addPart,
  amountsOf,
  type GoodsShare,
  inYuan,
  partiesOf,
  quantitiesOf,
  removePart,
  type SplitTable,
  type Whole,
  worthsOf,
} from './division-of.js';
import { SplitHead } from './split-head.js';
import { useColumnName } from './split-names.js';
import { Row, Shares } from './split-rows.js';

interface Props {
  whole: Whole;
  value?: SplitTable;
  onChange?: (table: SplitTable) => void;
}

const put = <T,>(list: readonly T[], at: number, item: T): T[] => list.map((each, index) => (index === at ? item : each));
const toggled = (columns: readonly number[], column: number): number[] =>
  columns.includes(column) ? columns.filter((one) => one !== column) : [...columns, column].sort();

/** Rows are what the matter has, columns what remains and the parts. What stays is computed, what the parts get is typed or ticked. */
export function SplitTableInput({ whole, value: table, onChange = () => {} }: Props) {
  const { t } = useWords();
  const columnName = useColumnName();
  if (table === undefined) return null;
  const { goods = [], clues = [], amountFen } = whole;
  const columns = [0, ...table.parts.map((_, index) => index + 1)];
  const share = (line: number, part: number, more: Partial<GoodsShare>) => {
    const shares = table.goods[line] ?? [];
    const before = shares[part] ?? { quantity: '', worth: '' };
    onChange({ ...table, goods: put(table.goods, line, put(shares, part, { ...before, ...more })) });
  };
  return (
    <div className="split-scroll">
      <table className="split-table">
        <SplitHead
          parts={table.parts}
          change={(index, head) => onChange({ ...table, parts: put(table.parts, index, head) })}
          remove={(column) => onChange(removePart(table, column))}
        />
        <tbody>
          {partiesOf(whole).map(({ name }, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
            <Row key={`party ${line}`} name={name} kind={t('split.party')}>
              {columns.map((column) => (
                <td key={column}>
                  <input
                    type="checkbox"
                    aria-label={`${name}，${columnName(column)}`}
                    checked={table.parties[line]?.includes(column) ?? false}
                    onChange={() => onChange({ ...table, parties: put(table.parties, line, toggled(table.parties[line] ?? [], column)) })}
                  />
                </td>
              ))}
            </Row>
          ))}
          {goods.map(({ name, quantity, unit, amountFen: worth }, line) => [
            <Shares
              key={`goods ${name}`}
              name={name}
              kind={t('split.goodsIn', { unit })}
              shares={quantitiesOf(whole, table, line)}
              typed={table.goods[line]?.map((each) => each.quantity) ?? []}
              change={(part, text) => share(line, part, { quantity: text })}
              whole={String(quantity)}
              say={String}
            />,
            worth !== undefined && (
              <Shares
                key={`worth ${name}`}
                name={name}
                kind={t('split.worth')}
                shares={worthsOf(whole, table, line)}
                typed={table.goods[line]?.map((each) => each.worth) ?? []}
                change={(part, text) => share(line, part, { worth: text })}
                whole={inYuan(worth)}
                say={inYuan}
              />
            ),
          ])}
          {clues.map((clue, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
            <Row key={`clue ${line}`} name={clue} kind={t('split.clue')}>
              {columns.map((column) => (
                <td key={column}>
                  <input
                    type="radio"
                    name={`clue-${line}`}
                    aria-label={`${clue}，${columnName(column)}`}
                    checked={table.clues[line] === column}
                    onChange={() => onChange({ ...table, clues: put(table.clues, line, column) })}
                  />
                </td>
              ))}
            </Row>
          ))}
          {amountFen !== undefined && (
            <Shares
              name={t('content.amount')}
              kind={t('split.yuan')}
              shares={amountsOf(whole, table)}
              typed={table.amounts}
              change={(part, text) => onChange({ ...table, amounts: put(table.amounts, part, text) })}
              whole={inYuan(amountFen)}
              say={inYuan}
            />
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('split.sum')}</th>
            {columns.map((column) => (
              <td key={column} data-sum={column}>
                {t('split.sums', sumsOf(whole, table, column))}
              </td>
            ))}
            <td>{t('split.sums', { parties: partiesOf(whole).length, goods: goods.length, clues: clues.length })}</td>
          </tr>
        </tfoot>
      </table>
      <Button type="dashed" icon={<PlusOutlined />} disabled={table.parts.length >= 20} onClick={() => onChange(addPart(table))}>
        {t('split.addPart')}
      </Button>
    </div>
  );
}

const sumsOf = (whole: Whole, table: SplitTable, column: number) => ({
  parties: table.parties.filter((columns) => columns.includes(column)).length,
  goods: table.goods.filter((_, line) => (quantitiesOf(whole, table, line)[column] ?? 0) > 0).length,
  clues: table.clues.filter((to) => to === column).length,
});
