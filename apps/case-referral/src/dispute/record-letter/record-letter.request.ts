import { type Region, regions } from '#libs/domain/src/region.js';
import { Day, Id, OneOf, Text } from '#libs/http/src/fields.js';

export class RecordLetterRequest {
  @Id()
  readonly matterId!: string;

  @OneOf(['designation', 'agreement'], { description: 'the common superior designated, or the two regions agreed' })
  readonly kind!: 'designation' | 'agreement';

  @OneOf(regions, { description: 'who handles the matter from now on; the holder itself where it stays' })
  readonly to!: Region;

  @Text({ max: 100, description: 'of the paper' })
  readonly number!: string;

  @Text({ max: 200, description: 'who issued it' })
  readonly issuer!: string;

  @Day({ description: 'the day it bears' })
  readonly date!: string;
}
