import { ApiProperty } from '@nestjs/swagger';

export class OpenedDisputeResponse {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: 'integer' })
  readonly version!: number;
}
