import { ApiProperty } from '@nestjs/swagger';
import { FileFactsResponse } from '../attachment/attachment.response.js';
import { uploadStates } from '../upload/upload.row.js';

export class UploadRefusalResponse {
  @ApiProperty({ example: 'upload.type-dangerous' })
  readonly code!: string;

  @ApiProperty()
  readonly title!: string;

  @ApiProperty()
  readonly titleEn!: string;

  @ApiProperty({ description: 'what it is, or what was found in it' })
  readonly what!: string;
}

export class UploadResponse {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ type: 'integer' })
  readonly bytes!: number;

  @ApiProperty({ type: 'integer', description: 'bytes that are here' })
  readonly received!: number;

  @ApiProperty({ enum: uploadStates })
  readonly state!: string;

  @ApiProperty({ type: FileFactsResponse, required: false, description: 'once it is ready' })
  readonly file?: FileFactsResponse;

  @ApiProperty({ type: UploadRefusalResponse, required: false })
  readonly refusal?: UploadRefusalResponse;
}
