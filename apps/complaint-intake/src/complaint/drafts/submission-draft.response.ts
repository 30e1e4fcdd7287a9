import { ApiProperty } from '@nestjs/swagger';

export class SubmissionDraftResponse {
  @ApiProperty({ type: 'integer', description: 'for If-Match, also as ETag; 0 where there never was one' })
  readonly version!: number;

  @ApiProperty({ required: false, description: 'the form as it was saved; left out where nothing is kept' })
  readonly text?: string;

  @ApiProperty({ required: false, format: 'date-time' })
  readonly savedAt?: string;
}

export class SavedDraftResponse {
  @ApiProperty({ type: 'integer', description: 'for the next If-Match' })
  readonly version!: number;

  @ApiProperty({ format: 'date-time' })
  readonly savedAt!: string;
}
