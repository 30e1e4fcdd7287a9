import { ApiProperty } from '@nestjs/swagger';

/** The answer to a change that has nothing more to say: the new version, also as ETag. */
export class ChangedResponse {
  @ApiProperty({ type: 'integer', description: 'the version after the change, for the next If-Match' })
  readonly version!: number;
}
