import { Id } from '#libs/http/src/fields.js';

export class ReplayDeliveriesRequest {
  @Id({ optional: true, description: 'one, whatever became of it; left out: all dead letters of the source' })
  readonly delivery?: string;
}
