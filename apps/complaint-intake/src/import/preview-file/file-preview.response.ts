import { ApiProperty } from '@nestjs/swagger';
import { ReasonResponse } from '../job/import-job.response.js';
import { columnKeys } from '../layout-parts.js';
import type { Column } from '../reading/columns.js';

export class PreviewColumnResponse {
  @ApiProperty({ enum: columnKeys })
  readonly column!: Column;

  @ApiProperty({ description: 'what it is called here', example: '工单编号' })
  readonly name!: string;

  @ApiProperty({ type: 'integer', required: false, description: 'which column of the file feeds it, from 0' })
  readonly place?: number;

  @ApiProperty({ description: 'no row can be registered without it; neither the file nor the layout has it' })
  readonly missing!: boolean;

  @ApiProperty({ type: String, isArray: true, description: 'as each of the rows would be read, in our words' })
  readonly values!: readonly string[];
}

export class PreviewRowResponse {
  @ApiProperty({ type: String, isArray: true, description: 'as they stand in the file' })
  readonly cells!: readonly string[];

  @ApiProperty({ type: ReasonResponse, isArray: true, description: 'why it would be refused' })
  readonly faults!: readonly ReasonResponse[];
}

export class FilePreviewResponse {
  @ApiProperty({ type: ReasonResponse, required: false, description: 'why the file as a whole would be refused' })
  readonly reason?: ReasonResponse;

  @ApiProperty({ required: false, description: 'the layout by which it is read' })
  readonly layout?: string;

  @ApiProperty({ type: String, isArray: true, description: 'the columns of the file' })
  readonly header!: readonly string[];

  @ApiProperty({ type: PreviewColumnResponse, isArray: true })
  readonly columns!: readonly PreviewColumnResponse[];

  @ApiProperty({ type: PreviewRowResponse, isArray: true, description: 'the first three' })
  readonly rows!: readonly PreviewRowResponse[];
}
