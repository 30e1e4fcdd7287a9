import { OneOf, Text } from '#libs/http/src/fields.js';
import { type DeadlineName, deadlineNames } from '../reading/deadline-names.js';

export class ExtendDeadlineRequest {
  @OneOf(deadlineNames)
  readonly deadline!: DeadlineName;

  @Text({ max: 2_000, multiline: true })
  readonly reason!: string;
}
