import { OneOf, Text } from '#libs/http/src/fields.js';
import { results } from '../domain/submission.js';

export class AnswerComplaintRequest {
  @OneOf(results)
  readonly result!: (typeof results)[number];

  @Text({ max: 20_000, multiline: true })
  readonly text!: string;
}
