import { type Region, regions } from '#libs/domain/src/region.js';
import { Flag, Id, OneOf, Text } from '#libs/http/src/fields.js';

export class DraftReferralRequest {
  @Id()
  readonly matterId!: string;

  @OneOf(regions)
  readonly to!: Region;

  @Text({ max: 4_000, multiline: true })
  readonly reason!: string;

  @Flag({
    optional: true,
    description: 'the reason names a ground that was not weighed before: needed to go back where the matter came from (R-020)',
  })
  readonly newGround?: boolean;
}
