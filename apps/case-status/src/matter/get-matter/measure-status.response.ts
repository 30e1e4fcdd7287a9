import { ApiProperty } from '@nestjs/swagger';
import { urgentMeasureStates } from '#libs/custody/src/urgent-measure.moves.js';
import { disposals, measureKinds } from '#libs/custody/src/urgent-measure.rules.js';
import { regions } from '#libs/domain/src/region.js';

/** Where, by whom and on what is read from case-referral in the regions that handle the matter: /api/case-referral/matters/{id}/urgent-measures. */
export class MeasureStatusResponse {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ enum: regions, description: 'who took it' })
  readonly region!: string;

  @ApiProperty({ enum: measureKinds })
  readonly kind!: string;

  @ApiProperty({ enum: urgentMeasureStates })
  readonly state!: string;

  @ApiProperty({ format: 'date-time' })
  readonly takenAt!: string;

  @ApiProperty({ format: 'date-time', description: 'P-12' })
  readonly approveBy!: string;

  @ApiProperty({ format: 'date-time', required: false, description: 'P-13; registered evidence only' })
  readonly dealWithBy?: string;

  @ApiProperty({ format: 'date-time', required: false })
  readonly judgedAt?: string;

  @ApiProperty({ format: 'date-time', required: false })
  readonly endedAt?: string;

  @ApiProperty({ enum: disposals, required: false, description: 'how the evidence was dealt with' })
  readonly how?: string;

  @ApiProperty({ description: 'who recorded it, and so cannot approve it (R-114)' })
  readonly recordedBy!: string;
}
