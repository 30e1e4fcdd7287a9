import { ApiProperty } from '@nestjs/swagger';
import { outgoingFileStates } from '../domain/outgoing-file.js';
import type { OutgoingFileRow } from '../files/outgoing-file.row.js';

/** What it is, the attachment of the same id says. */
export class OutgoingFileResponse {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty()
  readonly sha256!: string;

  @ApiProperty({ type: 'integer' })
  readonly bytes!: number;

  @ApiProperty({ enum: outgoingFileStates, description: 'as the receiver told it' })
  readonly state!: string;

  @ApiProperty({ required: false, description: 'why the receiver put it aside' })
  readonly reason?: string;
}

export const fileResponse = ({ id, sha256, bytes, state, reason }: OutgoingFileRow): OutgoingFileResponse => ({
  ...{ id, sha256, bytes: Number(bytes), state },
  ...(reason === null ? {} : { reason }),
});
