import { ApiProperty } from '@nestjs/swagger';
import { fileKindNames } from '#libs/blobs/src/file-kind/file-kinds.js';
import type { DossierFile } from '#libs/contracts/src/dossier-files.js';
import { incomingFileStates, quarantineReasons } from '../domain/incoming-file.moves.js';
import type { IncomingFileRow } from '../files/incoming-file.row.js';

const problems = ['no-address', 'unreachable', 'refused', 'broke-off', 'damaged-here'] as const;

export class IncomingFileResponse {
  @ApiProperty({ format: 'uuid', description: 'the same in every region that has the matter' })
  readonly id!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ enum: fileKindNames, description: 'as the sender saw it' })
  readonly kind!: string;

  @ApiProperty()
  readonly mediaType!: string;

  @ApiProperty({ type: 'integer' })
  readonly bytes!: number;

  @ApiProperty({ description: 'SHA-256 in hexadecimal: it counts only if it has this' })
  readonly sha256!: string;

  @ApiProperty({ description: 'false: its name says that it is something else' })
  readonly endingFits!: boolean;

  @ApiProperty({ enum: ['clean', 'no-scanner', 'scanner-failed'], description: 'what the sender’s scanner said' })
  readonly scan!: string;

  @ApiProperty({ enum: ['clean', 'no-scanner', 'scanner-failed'], required: false, description: 'what this region’s own scanner said' })
  readonly scanHere?: string;

  @ApiProperty({ enum: incomingFileStates })
  readonly state!: string;

  @ApiProperty({ type: 'integer', description: 'bytes that are here' })
  readonly received!: number;

  @ApiProperty({ enum: quarantineReasons, required: false, description: 'why it was put aside' })
  readonly reason?: string;

  @ApiProperty({ enum: problems, required: false, description: 'why the last try came to nothing; it is tried again' })
  readonly problem?: string;
}

export function fileResponse({
  row,
  addedBy: _by,
  addedAt: _at,
  origin: _region,
  ...file
}: DossierFile & { readonly row: IncomingFileRow }): IncomingFileResponse {
  const received = row.state === 'received' ? file.bytes : Number(row.received);
  return {
    ...{ ...file, state: row.state, received },
    ...(row.scan === null ? {} : { scanHere: row.scan }),
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.problem === null ? {} : { problem: row.problem }),
  };
}
