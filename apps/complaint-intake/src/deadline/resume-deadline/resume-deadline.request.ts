import { OneOf, Text } from '#libs/http/src/fields.js';
import { type PauseGround, pauseGrounds } from '#libs/rules/src/rule.js';
import { type DeadlineName, deadlineNames } from '../reading/deadline-names.js';

export class ResumeDeadlineRequest {
  @OneOf(deadlineNames)
  readonly deadline!: DeadlineName;

  @OneOf(pauseGrounds)
  readonly ground!: PauseGround;

  @Text({ max: 100 })
  readonly paper!: string;
}
