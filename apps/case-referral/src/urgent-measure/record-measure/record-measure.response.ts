import { ApiProperty } from '@nestjs/swagger';

export class MeasureRecordedResponse {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: 'integer' })
  readonly version!: number;
}
