import { ApiProperty } from '@nestjs/swagger';

export class PaperNameResponse {
  @ApiProperty()
  readonly zh!: string;

  @ApiProperty()
  readonly en!: string;
}

export class PaperVoidedResponse {
  @ApiProperty()
  readonly by!: string;

  @ApiProperty({ format: 'date-time' })
  readonly at!: string;

  @ApiProperty()
  readonly reason!: string;
}

export class RenderingResponse {
  @ApiProperty()
  readonly sha256!: string;

  @ApiProperty({ type: 'integer' })
  readonly bytes!: number;
}

export class MatterPaperResponse {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: 'integer' })
  readonly version!: number;

  @ApiProperty({ example: 'F26-5' })
  readonly form!: string;

  @ApiProperty({ type: PaperNameResponse })
  readonly name!: PaperNameResponse;

  @ApiProperty({ description: 'the first day of the form it was made with (R-112)' })
  readonly templateVersion!: string;

  @ApiProperty()
  readonly number!: string;

  @ApiProperty()
  readonly issuedBy!: string;

  @ApiProperty({ format: 'date-time' })
  readonly issuedAt!: string;

  @ApiProperty({ type: RenderingResponse })
  readonly pdf!: RenderingResponse;

  @ApiProperty({ type: RenderingResponse })
  readonly docx!: RenderingResponse;

  @ApiProperty({ type: PaperVoidedResponse, required: false })
  readonly voided?: PaperVoidedResponse;
}

export class PaperChoiceResponse extends PaperNameResponse {
  @ApiProperty()
  readonly value!: string;
}

export class PaperFieldResponse {
  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ type: PaperNameResponse })
  readonly label!: PaperNameResponse;

  @ApiProperty({ enum: ['text', 'long', 'day', 'minute', 'choice', 'list'] })
  readonly kind!: string;

  @ApiProperty()
  readonly required!: boolean;

  @ApiProperty({ type: PaperChoiceResponse, isArray: true })
  readonly choices!: PaperChoiceResponse[];

  @ApiProperty({ required: false, description: 'what the work on file says of it already; may be changed' })
  readonly filled?: string;
}

export class PaperFormResponse {
  @ApiProperty()
  readonly form!: string;

  @ApiProperty({ type: PaperNameResponse })
  readonly name!: PaperNameResponse;

  @ApiProperty({ enum: ['file', 'submitter', 'lower-agency', 'other-region', 'respondent', 'both-parties'] })
  readonly reaches!: string;

  @ApiProperty({ description: 'it shows who complained: opening it is put on record (R-021)' })
  readonly opensReporter!: boolean;

  @ApiProperty({ type: PaperFieldResponse, isArray: true, description: 'what is typed in; everything else is known' })
  readonly fields!: PaperFieldResponse[];
}

export class PaperList {
  @ApiProperty({ type: MatterPaperResponse, isArray: true, description: 'in the order they were issued, void ones too' })
  readonly items!: MatterPaperResponse[];

  @ApiProperty({ type: PaperFormResponse, isArray: true, description: 'what can be issued on the matter now' })
  readonly forms!: PaperFormResponse[];
}
