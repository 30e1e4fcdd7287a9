import { ApiProperty } from '@nestjs/swagger';

export class ImportStartedResponse {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;
}
