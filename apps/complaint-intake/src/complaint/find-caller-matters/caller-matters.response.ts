import { ApiProperty } from '@nestjs/swagger';
import { complaintStates } from '../domain/complaint.moves.js';

const hidden = 'null where the account may not read what the matter says (R-113)';

export class CallerMatterResponse {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ example: 'BJ-TS-2026-0000012' })
  readonly number!: string;

  @ApiProperty({ enum: ['complaint', 'report'] })
  readonly kind!: string;

  @ApiProperty({ enum: complaintStates })
  readonly state!: string;

  @ApiProperty({ format: 'date-time' })
  readonly receivedAt!: string;

  @ApiProperty({ type: String, nullable: true, description: hidden })
  readonly title!: string | null;

  @ApiProperty({ type: String, nullable: true, description: hidden })
  readonly respondent!: string | null;
}

export class CallerMattersResponse {
  @ApiProperty({ type: CallerMatterResponse, isArray: true, description: 'the newest first, five at most' })
  readonly matters!: readonly CallerMatterResponse[];

  @ApiProperty({ type: 'integer', description: 'how many there are' })
  readonly total!: number;
}
