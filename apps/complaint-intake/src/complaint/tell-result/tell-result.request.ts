import { Text } from '#libs/http/src/fields.js';

export class TellResultRequest {
  @Text({ max: 400, description: 'the law, regulation, rule or agreement that demands it' })
  readonly basis!: string;

  @Text({ max: 4_000, multiline: true })
  readonly text!: string;
}
