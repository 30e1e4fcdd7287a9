import { ApiProperty } from '@nestjs/swagger';

export class DueResponse {
  @ApiProperty({ example: 'decide-complaint' })
  readonly ruleId!: string;

  @ApiProperty()
  readonly ruleVersion!: string;

  @ApiProperty({ format: 'date-time' })
  readonly start!: string;

  @ApiProperty({ format: 'date-time', description: 'the first instant that is too late' })
  readonly due!: string;

  @ApiProperty({ description: 'reaches into a year whose holidays are not published (R-005)' })
  readonly provisional!: boolean;
}
