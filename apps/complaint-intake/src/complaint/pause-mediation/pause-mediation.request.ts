import { Text } from '#libs/http/src/fields.js';

export class PauseMediationRequest {
  @Text({ max: 200, description: 'the paper by which the test was ordered' })
  readonly paper!: string;
}
