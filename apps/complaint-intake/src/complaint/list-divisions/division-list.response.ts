import { ApiProperty } from '@nestjs/swagger';

export class DivisionLine {
  @ApiProperty({ description: 'GB/T 2260', example: '130606' })
  readonly code!: string;

  @ApiProperty({ example: '河北省保定市莲池区' })
  readonly name!: string;
}

export class DivisionListResponse {
  @ApiProperty({ type: DivisionLine, isArray: true })
  readonly divisions!: readonly DivisionLine[];
}
