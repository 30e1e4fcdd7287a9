import { ApiProperty } from '@nestjs/swagger';

export class ProxyResponse {
  @ApiProperty()
  readonly name!: string;

  @ApiProperty()
  readonly phone!: string;

  @ApiProperty()
  readonly matters!: string;

  @ApiProperty()
  readonly scope!: string;

  @ApiProperty({ format: 'date' })
  readonly validUntil!: string;
}

export class FellowComplainantResponse {
  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ required: false })
  readonly phone?: string;

  @ApiProperty({ description: 'stands for the others, with the first (C-05)' })
  readonly represents!: boolean;
}

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

  @ApiProperty({ required: false })
  readonly interest?: string;

  @ApiProperty({ type: ProxyResponse, required: false })
  readonly proxy?: ProxyResponse;

  @ApiProperty({ type: FellowComplainantResponse, isArray: true, required: false })
  readonly others?: readonly FellowComplainantResponse[];
}
