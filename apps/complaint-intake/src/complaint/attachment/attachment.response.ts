import { ApiProperty } from '@nestjs/swagger';
import { fileKindNames } from '#libs/blobs/src/file-kind/file-kinds.js';
import { regions } from '#libs/domain/src/region.js';

export class FileFactsResponse {
  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ enum: fileKindNames, description: 'seen from its bytes' })
  readonly kind!: string;

  @ApiProperty({ example: 'application/pdf' })
  readonly mediaType!: string;

  @ApiProperty({ type: 'integer' })
  readonly bytes!: number;

  @ApiProperty({ description: 'SHA-256 in hexadecimal, computed here' })
  readonly sha256!: string;

  @ApiProperty({ description: 'false: its name says that it is something else' })
  readonly endingFits!: boolean;

  @ApiProperty({ enum: ['clean', 'no-scanner', 'scanner-failed'], description: 'all but clean: not scanned, and why' })
  readonly scan!: string;
}

export class RemovalResponse {
  @ApiProperty()
  readonly by!: string;

  @ApiProperty({ format: 'date-time' })
  readonly at!: string;

  @ApiProperty()
  readonly reason!: string;
}

export class AttachmentResponse extends FileFactsResponse {
  @ApiProperty({ format: 'uuid', description: 'the same in every region that has the matter' })
  readonly id!: string;

  @ApiProperty({ enum: regions, description: 'where it was added, and scanned' })
  readonly origin!: string;

  @ApiProperty()
  readonly addedBy!: string;

  @ApiProperty({ format: 'date-time' })
  readonly addedAt!: string;

  @ApiProperty({ description: 'another region has it too: it can no longer be removed' })
  readonly handedOver!: boolean;

  @ApiProperty({ description: 'its bytes are in this region' })
  readonly arrived!: boolean;

  @ApiProperty({ type: RemovalResponse, required: false })
  readonly removed?: RemovalResponse;
}
