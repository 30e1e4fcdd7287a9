import { ApiProperty } from '@nestjs/swagger';

export class AttachFileResponse {
  @ApiProperty({ format: 'uuid' })
  readonly attachmentId!: string;

  @ApiProperty({ type: 'integer', description: 'of the matter' })
  readonly version!: number;
}
