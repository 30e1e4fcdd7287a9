import { ApiProperty } from '@nestjs/swagger';

export class OpenedFaultResponse {
  @ApiProperty({ type: 'integer', required: false, description: 'which cell, from 0; absent where no cell of the file is at fault' })
  readonly place?: number;

  @ApiProperty({ required: false, description: 'the column, where the fault has one' })
  readonly column?: string;

  @ApiProperty({ example: 'row.phone-missing' })
  readonly code!: string;

  @ApiProperty()
  readonly sentence!: string;

  @ApiProperty()
  readonly sentenceEn!: string;
}

export class OpenedRowResponse {
  @ApiProperty({ type: 'integer', description: 'the n-th row after the header' })
  readonly row!: number;

  @ApiProperty({ type: 'integer', description: 'the line of the file on which it begins' })
  readonly line!: number;

  @ApiProperty({ type: String, isArray: true, description: 'as they stood in the file; as many as the header has, or more' })
  readonly cells!: readonly string[];

  @ApiProperty({ type: OpenedFaultResponse, isArray: true })
  readonly faults!: readonly OpenedFaultResponse[];

  @ApiProperty({ format: 'uuid', required: false, description: 'the import in which it was sent again' })
  readonly correctedBy?: string;
}

export class OpenedRefusedResponse {
  @ApiProperty({ type: String, isArray: true, description: 'the names of the columns, in the order of the file' })
  readonly header!: readonly string[];

  @ApiProperty({ type: OpenedRowResponse, isArray: true, description: 'in the order of the file' })
  readonly items!: readonly OpenedRowResponse[];

  @ApiProperty({ required: false, description: 'the cursor of the next page' })
  readonly next?: string;
}
