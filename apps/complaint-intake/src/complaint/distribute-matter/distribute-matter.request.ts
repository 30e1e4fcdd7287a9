import { type AgencyKind, agencyKinds } from '#libs/directory/src/agency-kinds.js';
import { Day, OneOf, Text } from '#libs/http/src/fields.js';

export class DistributeMatterRequest {
  @OneOf(agencyKinds)
  readonly kind!: AgencyKind;

  @Text({ max: 12, description: 'GB/T 2260 code of a division down the line of this region' })
  readonly division!: string;

  @Day({ optional: true, description: 'when to report back; after the region’s usual time where it is left out' })
  readonly reportBackOn?: string;
}
