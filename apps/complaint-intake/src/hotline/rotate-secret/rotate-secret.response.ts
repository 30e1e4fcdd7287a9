import { ApiProperty } from '@nestjs/swagger';

export class SecretRotatedResponse {
  @ApiProperty({ type: 'integer' })
  readonly version!: number;

  @ApiProperty({ required: false, description: 'shown once: absent where the request came a second time' })
  readonly secret?: string;
}
