import { ApiProperty } from '@nestjs/swagger';
import { regions } from '#libs/domain/src/region.js';
import { incomingStates, outgoingStates } from '../model/hand-over.sides.js';

export class HandOverNumberResponse {
  @ApiProperty({ type: 'integer' })
  readonly epoch!: number;

  @ApiProperty({ type: 'integer' })
  readonly attempt!: number;
}

export class OutgoingSide {
  @ApiProperty({ enum: outgoingStates })
  readonly state!: string;

  @ApiProperty({ type: 'integer', description: 'for If-Match' })
  readonly version!: number;
}

export class IncomingSide {
  @ApiProperty({ enum: incomingStates })
  readonly state!: string;

  @ApiProperty({ type: 'integer', description: 'for If-Match' })
  readonly version!: number;
}

export class QuarantinedFile {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty()
  readonly reason!: string;
}

export class HandOverFilesResponse {
  @ApiProperty({ type: 'integer' })
  readonly total!: number;

  @ApiProperty({ type: [String] })
  readonly received!: readonly string[];

  @ApiProperty({ type: [QuarantinedFile], description: 'put aside by the receiver: not what the dossier says' })
  readonly quarantined!: readonly QuarantinedFile[];
}

export class HandOverResponse {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ enum: regions })
  readonly from!: string;

  @ApiProperty({ enum: regions })
  readonly to!: string;

  @ApiProperty({ type: HandOverNumberResponse, required: false, description: 'from the offer on' })
  readonly number?: HandOverNumberResponse;

  @ApiProperty({ type: OutgoingSide, nullable: true })
  readonly outgoing!: OutgoingSide | null;

  @ApiProperty({ type: IncomingSide, nullable: true })
  readonly incoming!: IncomingSide | null;

  @ApiProperty({ type: HandOverFilesResponse, nullable: true, description: 'null where the dossier lists none' })
  readonly files!: HandOverFilesResponse | null;

  @ApiProperty({ description: 'neither side has told an end' })
  readonly open!: boolean;

  @ApiProperty({ description: 'carries out a designation or an agreement: neither side can end it otherwise (C-17, P-06)' })
  readonly designated!: boolean;

  @ApiProperty({ description: 'returned with an objection (P-05)' })
  readonly objected!: boolean;

  @ApiProperty({ required: false })
  readonly draftedBy?: string;

  @ApiProperty({ format: 'date-time', required: false })
  readonly draftedAt?: string;

  @ApiProperty({ format: 'date-time', required: false })
  readonly offeredAt?: string;

  @ApiProperty({ format: 'date-time', required: false })
  readonly endedAt?: string;

  @ApiProperty({ format: 'date-time', required: false })
  readonly approveBy?: string;

  @ApiProperty({ format: 'date-time', required: false })
  readonly signBy?: string;

  @ApiProperty({ format: 'date-time', required: false })
  readonly returnBy?: string;

  @ApiProperty({ description: 'the signing limit passed and the receipt counts all the same (R-024)' })
  readonly bySilence!: boolean;

  @ApiProperty({ enum: ['asked', 'won', 'lost'], required: false })
  readonly recall?: string;

  @ApiProperty({ required: false, description: 'of a return' })
  readonly ground?: string;
}
