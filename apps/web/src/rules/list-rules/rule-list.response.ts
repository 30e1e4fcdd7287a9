import { ApiProperty } from '@nestjs/swagger';
import { confidences, units } from '#libs/rules/src/rule.js';
import { uploadKinds } from '#libs/rules/src/upload.js';

export class RuleName {
  @ApiProperty()
  readonly zh!: string;

  @ApiProperty()
  readonly en!: string;
}

export class RuleLine {
  @ApiProperty({ example: 'decide-complaint' })
  readonly id!: string;

  @ApiProperty({ type: RuleName })
  readonly name!: RuleName;

  @ApiProperty()
  readonly source!: string;

  @ApiProperty({ required: false })
  readonly article?: string;

  @ApiProperty({ example: '2026-04-15' })
  readonly validFrom!: string;

  @ApiProperty({ required: false })
  readonly validTo?: string;

  @ApiProperty({ enum: confidences, description: 'seen in a text of the law, recalled, or proposed' })
  readonly confidence!: string;

  @ApiProperty({ type: 'integer', required: false, description: 'of a time limit' })
  readonly amount?: number;

  @ApiProperty({ enum: units, required: false })
  readonly unit?: string;

  @ApiProperty({ required: false, description: 'the name under which the region may set its own amount' })
  readonly setting?: string;
}

export class LoadedFileResponse {
  @ApiProperty({ example: 'calendar/2027' })
  readonly key!: string;

  @ApiProperty({ enum: uploadKinds })
  readonly kind!: string;

  @ApiProperty({ type: 'integer' })
  readonly version!: number;

  @ApiProperty({ description: 'the account' })
  readonly by!: string;

  @ApiProperty({ format: 'date-time' })
  readonly at!: string;
}

export class RuleListResponse {
  @ApiProperty({ type: RuleLine, isArray: true })
  readonly limits!: readonly RuleLine[];

  @ApiProperty({ type: RuleLine, isArray: true })
  readonly norms!: readonly RuleLine[];

  @ApiProperty({ type: 'integer', isArray: true, description: 'years whose holiday notice is known, from this year on' })
  readonly calendarYears!: readonly number[];

  @ApiProperty({ type: LoadedFileResponse, isArray: true })
  readonly loaded!: readonly LoadedFileResponse[];
}
