import { JsonObject, OneOf } from '#libs/http/src/fields.js';
import { type UploadKind, uploadKinds } from '#libs/rules/src/upload.js';

export class PreviewRulesRequest {
  @OneOf(uploadKinds)
  readonly kind!: UploadKind;

  @JsonObject({ description: 'the file that is about to be loaded' })
  readonly content!: Record<string, unknown>;
}
