import { ApiProperty } from '@nestjs/swagger';

export class RecountedLine {
  @ApiProperty({ format: 'uuid' })
  readonly matterId!: string;

  @ApiProperty()
  readonly number!: string;

  @ApiProperty({ example: 'decide' })
  readonly what!: string;

  @ApiProperty({ example: 'decide-complaint' })
  readonly ruleId!: string;

  @ApiProperty({ format: 'date-time' })
  readonly due!: string;

  @ApiProperty({ format: 'date-time', description: 'when it would end' })
  readonly becomes!: string;
}

export class PreviewResponse {
  @ApiProperty({ example: 'calendar/2027' })
  readonly key!: string;

  @ApiProperty({ type: 'integer', description: 'running deadlines that were looked at' })
  readonly running!: number;

  @ApiProperty({ type: 'integer', description: 'would end on another day' })
  readonly moved!: number;

  @ApiProperty({ type: 'integer', description: 'are provisional and would be so no more' })
  readonly firm!: number;

  @ApiProperty({ description: 'there are more than were looked at' })
  readonly more!: boolean;

  @ApiProperty({ type: RecountedLine, isArray: true, description: 'some of those that would end on another day' })
  readonly examples!: readonly RecountedLine[];
}
