import { ApiProperty } from '@nestjs/swagger';
import { ListOf, OneOf, Text } from '#libs/http/src/fields.js';
import { type Column, columns } from './reading/columns.js';
import type { Layout } from './reading/layout.js';

export const columnKeys = Object.keys(columns) as readonly Column[];

export class LayoutColumn {
  @OneOf(columnKeys)
  readonly column!: Column;

  @ListOf('text', { max: 20, description: 'names that it may have in the file; the first found counts' })
  readonly names!: readonly string[];
}

export class LayoutValue {
  @OneOf(columnKeys)
  readonly column!: Column;

  @Text({ max: 100, description: 'as the source writes it' })
  readonly theirs!: string;

  @Text({ max: 100 })
  readonly ours!: string;
}

export class LayoutConstant {
  @OneOf(columnKeys)
  readonly column!: Column;

  @Text({ max: 100 })
  readonly value!: string;
}

export class LayoutResponse {
  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ type: 'integer', description: 'for If-Match when it is saved; 0 for one that is shipped and was not changed' })
  readonly version!: number;

  @ApiProperty({ type: LayoutColumn, isArray: true })
  readonly columns!: readonly LayoutColumn[];

  @ApiProperty({ type: LayoutValue, isArray: true })
  readonly values!: readonly LayoutValue[];

  @ApiProperty({ type: LayoutConstant, isArray: true })
  readonly constants!: readonly LayoutConstant[];

  @ApiProperty({ enum: ['day-first', 'month-first'], required: false })
  readonly dates?: 'day-first' | 'month-first';

  @ApiProperty()
  readonly titleFromFacts!: boolean;
}

export function layoutResponse(
  { name, columns: names, values = {}, constants = {}, dates, titleFromFacts }: Layout,
  version: number,
): LayoutResponse {
  return {
    ...{ name, version, titleFromFacts: titleFromFacts === true, ...(dates === undefined ? {} : { dates }) },
    columns: columnKeys.flatMap((column) => (names[column] === undefined ? [] : [{ column, names: names[column] }])),
    values: columnKeys.flatMap((column) => Object.entries(values[column] ?? {}).map(([theirs, ours]) => ({ column, theirs, ours }))),
    constants: columnKeys.flatMap((column) => (constants[column] === undefined ? [] : [{ column, value: constants[column] }])),
  };
}
