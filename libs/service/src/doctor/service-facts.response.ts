import { ApiProperty } from '@nestjs/swagger';
import type { Region } from '#libs/domain/src/region.js';
import { regions } from '#libs/domain/src/region.js';

export class ServiceFactsResponse {
  @ApiProperty({ enum: regions })
  readonly region!: Region;

  @ApiProperty({ format: 'date-time', description: 'the time here, by the clock that the other times are by' })
  readonly now!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'when all that the log held had been read' })
  readonly caughtUpAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'the oldest event that the log does not have yet' })
  readonly oldestUnsent!: string | null;

  @ApiProperty({ type: 'integer', description: 'messages that wait for somebody to replay or discard them' })
  readonly parked!: number;

  @ApiProperty({ type: [String], description: 'whose matters they are of; a hundred at most' })
  readonly parkedMatters!: readonly string[];
}

export class BrokenLinkResponse {
  @ApiProperty()
  readonly place!: string;

  @ApiProperty()
  readonly entryId!: string;
}

export class AuditFactsResponse {
  @ApiProperty({ type: 'integer', description: 'links that were looked at' })
  readonly checked!: number;

  @ApiProperty({ type: [BrokenLinkResponse] })
  readonly broken!: readonly BrokenLinkResponse[];

  @ApiProperty({ required: false, description: 'the place to go on after; absent at the end of the chain' })
  readonly next?: string;
}
