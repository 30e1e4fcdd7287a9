import { ApiProperty } from '@nestjs/swagger';

/** Masked, but where it was opened with a reason. */
export class ReporterResponse {
  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ required: false })
  readonly phone?: string;

  @ApiProperty({ required: false })
  readonly address?: string;

  @ApiProperty({ required: false })
  readonly idType?: string;

  @ApiProperty({ required: false })
  readonly idNumber?: string;
}
