import { type Channel, channels } from '#libs/directory/src/channels.js';
import { OneOf, Text } from '#libs/http/src/fields.js';

export class CreateSourceRequest {
  @Text({ max: 60 })
  readonly name!: string;

  @OneOf(channels, { description: 'of work orders that do not say theirs' })
  readonly channel!: Channel;

  @Text({ max: 60, description: 'the import layout in which its work orders are written' })
  readonly layout!: string;

  @Text({ max: 500, optional: true, description: 'where it is told how its work orders stand; left out: it is not' })
  readonly url?: string;
}
