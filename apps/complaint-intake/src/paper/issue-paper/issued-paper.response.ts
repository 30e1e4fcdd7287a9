import { ApiProperty } from '@nestjs/swagger';

export class IssuedPaperResponse {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ example: '京知执投受〔2026〕第3号' })
  readonly number!: string;

  @ApiProperty({ type: 'integer' })
  readonly version!: number;
}
