import { ApiProperty } from '@nestjs/swagger';

export class SourceCreatedResponse {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: 'integer' })
  readonly version!: number;

  @ApiProperty({ required: false, description: 'shown once: absent where the request came a second time; rotate it if it was lost' })
  readonly secret?: string;
}
