import { ApiProperty } from '@nestjs/swagger';
import { regions } from '#libs/domain/src/region.js';
import { OutgoingFileResponse } from './outgoing-file.response.js';

export class OutgoingHandOverResponse {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ format: 'uuid' })
  readonly matterId!: string;

  @ApiProperty({ enum: regions })
  readonly to!: string;

  @ApiProperty({ enum: ['drafted', 'rejected', 'withdrawn', 'approved', 'voided', 'in-transit', 'accepted', 'returned', 'recalled'] })
  readonly state!: string;

  @ApiProperty()
  readonly reason!: string;

  @ApiProperty()
  readonly draftedBy!: string;

  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly approveBy!: object;

  @ApiProperty({ type: Object, required: false, description: 'epoch and attempt' })
  readonly number?: object;

  @ApiProperty({ description: 'carries out a designation or an agreement: cannot be withdrawn or recalled (C-17)' })
  readonly designated!: boolean;

  @ApiProperty({ enum: ['asked', 'won', 'lost'], required: false })
  readonly recall?: string;

  @ApiProperty({ type: Object, required: false, description: 'why it was rejected, voided or returned' })
  readonly end?: object;

  @ApiProperty({ type: OutgoingFileResponse, isArray: true })
  readonly files!: OutgoingFileResponse[];

  @ApiProperty({ type: 'integer' })
  readonly version!: number;
}
