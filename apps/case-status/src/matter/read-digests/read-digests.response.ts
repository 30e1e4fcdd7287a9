import { ApiProperty } from '@nestjs/swagger';
import { AsOfResponse } from '../reading/matter-line.response.js';

export class DigestResponse {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ description: 'equal in all regions that have heard the same of the matter' })
  readonly digest!: string;
}

export class DigestListResponse {
  @ApiProperty({ type: [DigestResponse], description: 'of those matters that the caller may see' })
  readonly items!: readonly DigestResponse[];

  @ApiProperty({ type: AsOfResponse })
  readonly asOf!: AsOfResponse;
}
