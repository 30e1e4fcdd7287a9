import { ApiProperty } from '@nestjs/swagger';
import { agencyKinds } from '#libs/directory/src/agency-kinds.js';
import { type Region, regions } from '#libs/domain/src/region.js';

export class AgencyResponse {
  @ApiProperty({ enum: agencyKinds })
  readonly kind!: string;

  @ApiProperty({ example: '保定市莲池区市场监督管理局' })
  readonly name!: string;

  @ApiProperty({ description: 'GB/T 2260', example: '130606' })
  readonly division!: string;

  @ApiProperty({ enum: regions })
  readonly region!: Region;
}

export class OtherAgencyResponse {
  @ApiProperty({ type: AgencyResponse })
  readonly agency!: AgencyResponse;

  @ApiProperty({ example: '属于假冒专利的' })
  readonly when!: string;
}

/** Either an agency with the reasons for it, or the sentence that says what is missing. */
export class ProposedAgencyResponse {
  @ApiProperty({ type: AgencyResponse, required: false })
  readonly agency?: AgencyResponse;

  @ApiProperty({ enum: ['high', 'medium', 'low'], required: false, description: 'how surely the place was read' })
  readonly confidence?: string;

  @ApiProperty({ type: String, isArray: true, description: 'in Chinese, in the order of the argument' })
  readonly reasons!: readonly string[];

  @ApiProperty({ type: String, isArray: true, example: ['C-06'] })
  readonly cites!: readonly string[];

  @ApiProperty({ type: OtherAgencyResponse, isArray: true })
  readonly others!: readonly OtherAgencyResponse[];

  @ApiProperty({ required: false, description: 'in Chinese, to be said to the caller: who acts, what happens first, by when' })
  readonly say?: string;

  @ApiProperty({ required: false, description: 'in Chinese: why none is proposed, and how to mend it' })
  readonly sentence?: string;

  @ApiProperty({ required: false, description: 'the place that was probably meant', example: '天津市武清区' })
  readonly suggestion?: string;
}
