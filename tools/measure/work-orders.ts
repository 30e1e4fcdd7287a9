import { parse } from 'csv-parse/sync';
import { resolvePlace } from '#libs/directory/src/resolve-place.js';
import { rightTypeNamed } from '#libs/directory/src/right-types.js';
import { normaliseText } from '#libs/domain/src/text.js';
import { type Described, described } from '#libs/duplicates/src/described.js';
import { UserError } from '../user-error.js';

/** A row of a hotline's file as it is compared. */
export interface WorkOrder {
  /** The n-th row after the header. */
  readonly row: number;
  readonly number: string;
  readonly desk: string;
  readonly title: string;
  readonly described: Described;
}

/** Reads every row, also those that an import would refuse: they are compared all the same. */
export function readWorkOrders(csv: string): WorkOrder[] {
  const rows = parse(csv, {
    columns: (names: string[]) => names.map(normaliseText),
    bom: true,
    skip_empty_lines: true,
    relax_column_count: true,
  });
  return (rows as Record<string, string>[]).map((cells, index) => workOrder(cells, index + 1));
}

function workOrder(cells: Record<string, string>, row: number): WorkOrder {
  const cell = (name: string) => normaliseText(cells[name] ?? '');
  const [number, place] = [cell('工单编号'), placeOf(cell('事发区县'), cell('诉求地点'))];
  const submitted = {
    ...{ kind: cell('诉求类型'), rightType: rightTypeNamed(cell('问题分类')) ?? cell('问题分类') },
    ...{ title: cell('工单标题'), facts: cell('诉求内容'), respondent: { name: cell('被反映单位') }, place },
    ...{ numbers: [number], names: cell('旧工单编号'), caller: cell('联系电话').replaceAll(/\D/g, '') || undefined },
  };
  return { row, number, desk: cell('受理地区'), title: submitted.title, described: described(submitted) };
}

function placeOf(district: string, address: string) {
  const found = resolvePlace(district || address);
  return { text: address || district, ...(found.found ? { code: found.code } : {}) };
}

/** Pairs of a later row and the earlier one that it repeats: by their place in the file or by their numbers. */
export function readTruth(text: string, orders: readonly WorkOrder[]): [number, number][] {
  const rowOf = (word: string): number | undefined => orders.find(({ number, row }) => number === word || String(row) === word)?.row;
  return text
    .split(/\r?\n/)
    .map((line) => normaliseText(line.replace(/^\uFEFF/, '')).split(/[,\t= ]+/))
    .flatMap(([later = '', earlier = ''], line): [number, number][] => {
      const pair = [rowOf(later), rowOf(earlier)] as const;
      if (pair[0] !== undefined && pair[1] !== undefined) return [[pair[0], pair[1]]];
      if (later === '' || line === 0) return [];
      throw new UserError(`第 ${line + 1} 行“${later},${earlier}”不是文件中的两行。This line does not name two rows of the file.`);
    });
}
