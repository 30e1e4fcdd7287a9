import { ApiProperty } from '@nestjs/swagger';
import { AsOfResponse, MatterLine } from '../reading/matter-line.response.js';

export class MatterListResponse {
  @ApiProperty({ type: [MatterLine] })
  readonly items!: readonly MatterLine[];

  @ApiProperty({ required: false, description: 'the cursor of the next page; absent on the last one' })
  readonly next?: string;

  @ApiProperty({ type: AsOfResponse })
  readonly asOf!: AsOfResponse;
}
