import { Count, ListOf, Text } from '#libs/http/src/fields.js';

export class CorrectedCell {
  @Count({ min: 0, max: 32_767, description: 'which cell, from 0' })
  readonly place!: number;

  @Text({ min: 0, max: 32_767, multiline: true })
  readonly text!: string;
}

export class CorrectedRow {
  @Count({ min: 1, max: 2_147_483_647, description: 'the n-th row after the header of the file that was refused' })
  readonly row!: number;

  @ListOf(() => CorrectedCell, { max: 500, description: 'those that were changed' })
  readonly cells!: readonly CorrectedCell[];
}

export class CorrectRefusedRequest {
  @ListOf(() => CorrectedRow, { max: 200 })
  readonly rows!: readonly CorrectedRow[];
}
