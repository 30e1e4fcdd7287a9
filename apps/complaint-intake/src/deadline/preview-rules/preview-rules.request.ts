import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import { OneOf } from '#libs/http/src/fields.js';
import { type UploadKind, uploadKinds } from '#libs/rules/src/upload.js';

export class PreviewRulesRequest {
  @OneOf(uploadKinds)
  readonly kind!: UploadKind;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'the file that is about to be loaded' })
  @IsObject()
  readonly content!: Record<string, unknown>;
}
