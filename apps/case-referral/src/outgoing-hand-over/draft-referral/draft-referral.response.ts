import { ApiProperty } from '@nestjs/swagger';

export class DraftReferralResponse {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: 'integer' })
  readonly version!: number;
}
