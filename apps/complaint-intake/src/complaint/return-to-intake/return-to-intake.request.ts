import { Text } from '#libs/http/src/fields.js';

export class ReturnToIntakeRequest {
  @Text({ max: 4_000, multiline: true })
  readonly reason!: string;
}
