import { Flag, ListOf, OneOf, Text } from '#libs/http/src/fields.js';
import { LayoutColumn, LayoutConstant, LayoutValue } from '../layout-parts.js';
import type { Layout } from '../reading/layout.js';

export class SaveLayoutRequest {
  @Text({ max: 60, description: 'of the source; one that is shipped is replaced in this region' })
  readonly name!: string;

  @ListOf(() => LayoutColumn, { max: 50 })
  readonly columns!: readonly LayoutColumn[];

  @ListOf(() => LayoutValue, { max: 500, optional: true })
  readonly values?: readonly LayoutValue[];

  @ListOf(() => LayoutConstant, { max: 50, optional: true, description: 'what holds where the file says nothing; 受理地区 may be 本地区' })
  readonly constants?: readonly LayoutConstant[];

  @OneOf(['day-first', 'month-first'], { optional: true, description: 'of days whose year stands last' })
  readonly dates?: 'day-first' | 'month-first';

  @Flag({ optional: true })
  readonly titleFromFacts?: boolean;
}

export function layoutOf({ name, columns, values = [], constants = [], dates, titleFromFacts }: SaveLayoutRequest): Layout {
  return {
    ...{ name, dates, titleFromFacts },
    columns: Object.fromEntries(columns.map(({ column, names }) => [column, names])),
    constants: Object.fromEntries(constants.map(({ column, value }) => [column, value])),
    values: Object.fromEntries(
      [...new Set(values.map(({ column }) => column))].map((column) => [
        column,
        Object.fromEntries(values.filter((each) => each.column === column).map(({ theirs, ours }) => [theirs, ours])),
      ]),
    ),
  };
}
