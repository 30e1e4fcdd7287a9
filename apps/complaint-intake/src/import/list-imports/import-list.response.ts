import { ApiProperty } from '@nestjs/swagger';
import { ImportJobResponse } from '../job/import-job.response.js';

export class ImportListResponse {
  @ApiProperty({ type: ImportJobResponse, isArray: true })
  readonly items!: readonly ImportJobResponse[];

  @ApiProperty({ required: false, description: 'the cursor of the next page' })
  readonly next?: string;
}
