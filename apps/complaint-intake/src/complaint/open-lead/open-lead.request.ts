import { Text } from '#libs/http/src/fields.js';

export class OpenLeadRequest {
  @Text({ max: 200 })
  readonly title!: string;

  @Text({ max: 20_000, multiline: true })
  readonly facts!: string;
}
