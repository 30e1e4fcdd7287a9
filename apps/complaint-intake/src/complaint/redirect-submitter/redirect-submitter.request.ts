import { Text } from '#libs/http/src/fields.js';

export class RedirectSubmitterRequest {
  @Text({ max: 200, description: 'the competent agency' })
  readonly to!: string;

  @Text({ max: 4_000, multiline: true, description: 'what the submitter was told' })
  readonly text!: string;
}
