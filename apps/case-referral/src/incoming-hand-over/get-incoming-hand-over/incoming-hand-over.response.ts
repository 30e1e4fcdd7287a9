import { ApiProperty } from '@nestjs/swagger';
import { regions } from '#libs/domain/src/region.js';
import { IncomingFileResponse } from './incoming-file.response.js';

export class IncomingHandOverResponse {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ format: 'uuid' })
  readonly matterId!: string;

  @ApiProperty({ enum: regions })
  readonly from!: string;

  @ApiProperty({ enum: ['delivered', 'signed', 'accepted', 'returned', 'recalled'] })
  readonly state!: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'why the sender hands over' })
  readonly note!: object;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'what the sender hands over; never who reported' })
  readonly content!: object;

  @ApiProperty({ description: 'whether the submitter consented to pass on who they are' })
  readonly reporterShared!: boolean;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, description: 'epoch and attempt' })
  readonly number!: object;

  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly signBy!: object;

  @ApiProperty({ type: Object, required: false })
  readonly returnBy?: object;

  @ApiProperty({ type: Object, required: false })
  readonly returned?: object;

  @ApiProperty({
    type: IncomingFileResponse,
    isArray: true,
    description: 'all must be received before an ordinary hand-over can be accepted',
  })
  readonly files!: IncomingFileResponse[];

  @ApiProperty({ type: 'integer' })
  readonly version!: number;
}
