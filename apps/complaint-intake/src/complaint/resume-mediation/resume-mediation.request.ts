import { Text } from '#libs/http/src/fields.js';

export class ResumeMediationRequest {
  @Text({ max: 200, description: 'the paper with the result' })
  readonly paper!: string;
}
