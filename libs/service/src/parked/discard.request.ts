import { Text } from '#libs/http/src/fields.js';

export class DiscardRequest {
  @Text({ min: 4, max: 500, description: 'why nothing is lost by it' })
  readonly reason!: string;
}
