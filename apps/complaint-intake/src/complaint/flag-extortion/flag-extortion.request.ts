import { Text } from '#libs/http/src/fields.js';

export class FlagExtortionRequest {
  @Text({ max: 4_000, multiline: true })
  readonly facts!: string;

  @Text({ max: 200, optional: true, description: 'the letter by which it went to the police' })
  readonly policePaper?: string;
}
