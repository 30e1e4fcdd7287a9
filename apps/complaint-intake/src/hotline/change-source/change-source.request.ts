import { Flag, Text } from '#libs/http/src/fields.js';

export class ChangeSourceRequest {
  @Flag({ description: 'false: nothing is taken from it, and what it should be told waits' })
  readonly active!: boolean;

  @Text({ max: 500, optional: true, description: 'where it is told how its work orders stand; left out: it is not' })
  readonly url?: string;
}
