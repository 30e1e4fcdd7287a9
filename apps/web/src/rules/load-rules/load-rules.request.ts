import { JsonObject, OneOf } from '#libs/http/src/fields.js';
import { type UploadKind, uploadKinds } from '#libs/rules/src/upload.js';

export class LoadRulesRequest {
  @OneOf(uploadKinds)
  readonly kind!: UploadKind;

  @JsonObject({ description: 'the file: a calendar in the form of holiday-cn, rules, or settings' })
  readonly content!: Record<string, unknown>;
}
