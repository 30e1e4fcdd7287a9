import { ApiProperty } from '@nestjs/swagger';
import { custodyStates } from '#libs/custody/src/custody.moves.js';
import { type Region, regions } from '#libs/domain/src/region.js';
import { duplicateDecisions } from '../persistence/duplicate-decisions.js';

const hidden = 'null where the account may not read what the matter says (R-113)';

/** What a list shows of a matter, and why it may be the same. */
export class CandidateResponse {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ example: 'BJ-TS-2026-0000012' })
  readonly number!: string;

  @ApiProperty({ enum: ['complaint', 'report'] })
  readonly kind!: string;

  @ApiProperty()
  readonly rightType!: string;

  @ApiProperty({ enum: ['registered', 'accepted', 'refused', 'verifying', 'answered', 'closed'] })
  readonly state!: string;

  @ApiProperty({ enum: custodyStates })
  readonly custody!: string;

  @ApiProperty({ format: 'date-time' })
  readonly receivedAt!: string;

  @ApiProperty({ type: 'integer', description: 'for If-Match' })
  readonly version!: number;

  @ApiProperty({ type: String, nullable: true, description: hidden })
  readonly title!: string | null;

  @ApiProperty({ type: String, nullable: true, description: hidden })
  readonly respondent!: string | null;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: 100 })
  readonly score!: number;

  @ApiProperty({ enum: ['same', 'similar'], description: 'what the comparison takes it for; people decide' })
  readonly verdict!: string;

  @ApiProperty({ type: String, isArray: true, description: 'in Chinese, the weightiest first' })
  readonly reasons!: readonly string[];

  @ApiProperty({
    description: 'open and held here, and of the same kind: what is told now can be put on its file instead of being registered again',
  })
  readonly mayBeSame!: boolean;

  @ApiProperty({ enum: duplicateDecisions, required: false, description: 'what was decided before' })
  readonly decided?: string;
}

/** What is known of another region's matter. */
export class ElsewhereResponse {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ enum: regions, description: 'that registered it' })
  readonly region!: Region;

  @ApiProperty({ example: 'HE-TS-2026-0000012' })
  readonly number!: string;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: 100 })
  readonly score!: number;

  @ApiProperty({ type: String, isArray: true, description: 'in Chinese' })
  readonly reasons!: readonly string[];

  @ApiProperty({ enum: duplicateDecisions, required: false, description: 'what was decided before' })
  readonly decided?: string;
}

export class DuplicatesResponse {
  @ApiProperty({ type: CandidateResponse, isArray: true, description: 'the likeliest first, five at most' })
  readonly candidates!: readonly CandidateResponse[];

  @ApiProperty({
    type: ElsewhereResponse,
    isArray: true,
    description: 'matters of other regions that agree in masked words, five at most; may be decided as similar or different',
  })
  readonly elsewhere!: readonly ElsewhereResponse[];
}
