import { Text } from '#libs/http/src/fields.js';

export class VoidPaperRequest {
  @Text({ max: 1_000, multiline: true })
  readonly reason!: string;
}
