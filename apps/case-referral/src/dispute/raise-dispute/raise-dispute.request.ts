import { type Region, regions } from '#libs/domain/src/region.js';
import { Id, OneOf, Text } from '#libs/http/src/fields.js';

export class RaiseDisputeRequest {
  @Id()
  readonly matterId!: string;

  @OneOf(regions, { description: 'with whom' })
  readonly other!: Region;

  @Text({ max: 4_000, multiline: true })
  readonly reason!: string;
}
