import { ApiProperty } from '@nestjs/swagger';
import { urgentMeasureStates } from '#libs/custody/src/urgent-measure.moves.js';
import { measureKinds } from '#libs/custody/src/urgent-measure.rules.js';
import { regions } from '#libs/domain/src/region.js';

export class MeasureOfficer {
  @ApiProperty()
  readonly name!: string;

  @ApiProperty()
  readonly certificate!: string;
}

export class MeasureItem {
  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ type: 'integer' })
  readonly quantity!: number;

  @ApiProperty()
  readonly unit!: string;
}

export class MeasureResponse {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ enum: regions, description: 'who took it, approves it and keeps it' })
  readonly region!: string;

  @ApiProperty({ enum: measureKinds })
  readonly kind!: string;

  @ApiProperty({ format: 'date-time' })
  readonly takenAt!: string;

  @ApiProperty({ enum: urgentMeasureStates })
  readonly state!: string;

  @ApiProperty({ type: 'integer', description: 'for If-Match in this region' })
  readonly version!: number;

  @ApiProperty()
  readonly where!: string;

  @ApiProperty({ type: [MeasureOfficer] })
  readonly officers!: readonly MeasureOfficer[];

  @ApiProperty({ type: [MeasureItem] })
  readonly items!: readonly MeasureItem[];

  @ApiProperty()
  readonly reason!: string;
}

export class MeasureListResponse {
  @ApiProperty({ type: [MeasureResponse], description: 'taken by this region, or told to it because it holds the matter' })
  readonly measures!: readonly MeasureResponse[];
}
