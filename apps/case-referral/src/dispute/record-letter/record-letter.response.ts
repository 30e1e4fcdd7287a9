import { ApiProperty } from '@nestjs/swagger';
import { type Region, regions } from '#libs/domain/src/region.js';

export class LetterKeptResponse {
  @ApiProperty({ format: 'uuid', required: false, description: 'on file here: a unit head has still to approve it' })
  readonly disputeId?: string;

  @ApiProperty({ type: 'integer', required: false })
  readonly version?: number;

  @ApiProperty({ enum: regions, required: false, description: 'sent on to the region that holds the matter' })
  readonly forwardedTo?: Region;
}
