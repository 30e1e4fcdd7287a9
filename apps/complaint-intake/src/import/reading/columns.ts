import { normaliseText } from '#libs/domain/src/text.js';

/** The columns of a hotline's work orders that are read, by what they mean here. */
export const columns = {
  number: '工单编号',
  receivedAt: '受理时间',
  channel: '受理渠道',
  desk: '受理地区',
  caller: '来电人',
  phone: '联系电话',
  kind: '诉求类型',
  right: '问题分类',
  title: '工单标题',
  facts: '诉求内容',
  address: '诉求地点',
  district: '事发区县',
  respondent: '被反映单位',
  urgency: '紧急程度',
  confidential: '是否保密',
  oldNumber: '旧工单编号',
  remarks: '备注',
} as const;

export type Column = keyof typeof columns;

/** What a refused row gets beside it, and what is passed over when the mended file comes back. */
export const reasonColumns = { code: '退回原因代码', sentence: '退回说明' } as const;

/** Without these no row can be registered. The others have a safe reading where they are missing: no consent, confidential, not urgent. */
const required: readonly Column[] = [
  ...(['number', 'receivedAt', 'channel', 'desk', 'caller', 'phone', 'kind'] as const),
  ...(['right', 'title', 'facts', 'address', 'district', 'respondent'] as const),
];

/** Known and not read: the hotline's own limits and routing, which are not law here. */
const passedOver: readonly string[] = ['办理时限', '承办单位', '工单状态', ...Object.values(reasonColumns)];

/** Where each column stands in a file. */
export interface Header {
  readonly cells: readonly string[];
  readonly places: ReadonlyMap<Column, number>;
  readonly unknown: readonly string[];
  readonly missing: readonly string[];
  readonly repeated: readonly string[];
}

const byName = new Map(Object.entries(columns).map(([column, name]) => [name as string, column as Column]));
const nameOf = (cell: string) => normaliseText(cell).replaceAll(/\s/g, '');

/** Finds the columns by name, in any order. */
export function readHeader(cells: readonly string[]): Header {
  const names = cells.map(nameOf);
  const places = new Map<Column, number>();
  for (const [place, name] of names.entries()) {
    const column = byName.get(name);
    if (column !== undefined && !places.has(column)) places.set(column, place);
  }
  return {
    cells,
    places,
    unknown: names.filter((name) => name !== '' && !byName.has(name) && !passedOver.includes(name)).map(shortened),
    missing: required.filter((column) => !places.has(column)).map((column) => columns[column]),
    repeated: names.filter((name, place) => byName.has(name) && names.indexOf(name) !== place),
  };
}

/** How many of the names are columns that we know. */
export const knownColumns = (cells: readonly string[]): number => cells.filter((cell) => byName.has(nameOf(cell))).length;

export const isReasonColumn = (cell: string): boolean => (Object.values(reasonColumns) as string[]).includes(nameOf(cell));

const shortened = (name: string) => [...name.replaceAll(/\p{C}/gu, '')].slice(0, 40).join('');
