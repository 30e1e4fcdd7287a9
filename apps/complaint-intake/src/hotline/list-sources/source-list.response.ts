import { ApiProperty } from '@nestjs/swagger';
import { type Channel, channels } from '#libs/directory/src/channels.js';

export class SourceResponse {
  @ApiProperty({ format: 'uuid', description: 'also the last part of the address to which it pushes' })
  readonly id!: string;

  @ApiProperty({ type: 'integer', description: 'for If-Match' })
  readonly version!: number;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ enum: channels })
  readonly channel!: Channel;

  @ApiProperty()
  readonly layout!: string;

  @ApiProperty({ required: false })
  readonly url?: string;

  @ApiProperty()
  readonly active!: boolean;

  @ApiProperty({ format: 'date-time', required: false, description: 'the secret before goes on counting until then' })
  readonly previousUntil?: string;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;

  @ApiProperty({ type: 'integer', description: 'notices that wait to be sent' })
  readonly waiting!: number;

  @ApiProperty({ type: 'integer', description: 'dead letters' })
  readonly dead!: number;
}

export class SourceListResponse {
  @ApiProperty({ type: SourceResponse, isArray: true })
  readonly items!: readonly SourceResponse[];

  @ApiProperty({ type: 'string', isArray: true, description: 'the import layouts in which a source may write' })
  readonly layouts!: readonly string[];
}
