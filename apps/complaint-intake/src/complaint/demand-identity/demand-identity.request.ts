import { Day, ListOf } from '#libs/http/src/fields.js';

export class DemandIdentityRequest {
  @ListOf('text', { max: 20, description: 'what is to be shown' })
  readonly items!: readonly string[];

  @Day({ optional: true, description: 'the last day; after the region’s usual time where it is left out' })
  readonly dueOn?: string;
}
