import { Text } from '#libs/http/src/fields.js';

export class ReadDigestsRequest {
  @Text({ max: 4_000, description: 'ids of matters, separated by commas, a hundred at most' })
  ids!: string;
}
