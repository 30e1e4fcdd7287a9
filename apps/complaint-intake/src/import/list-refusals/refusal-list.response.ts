import { ApiProperty } from '@nestjs/swagger';

export class RefusalResponse {
  @ApiProperty({ type: 'integer', description: 'the n-th row after the header' })
  readonly row!: number;

  @ApiProperty({ type: 'integer', description: 'the line of the file on which it begins' })
  readonly line!: number;

  @ApiProperty({ required: false, description: 'absent where the row as a whole is at fault' })
  readonly column?: string;

  @ApiProperty({ example: 'row.phone-missing' })
  readonly code!: string;

  @ApiProperty()
  readonly sentence!: string;

  @ApiProperty()
  readonly sentenceEn!: string;

  @ApiProperty({ required: false, description: 'what stood there, shortened; never who called' })
  readonly value?: string;

  @ApiProperty({ format: 'uuid', required: false, description: 'the import in which the row was sent again, mended' })
  readonly correctedBy?: string;
}

export class RefusalListResponse {
  @ApiProperty({ type: RefusalResponse, isArray: true, description: 'a row with several faults appears once for each' })
  readonly items!: readonly RefusalResponse[];

  @ApiProperty({ required: false, description: 'the cursor of the next page' })
  readonly next?: string;
}
