import { Count, Text } from '#libs/http/src/fields.js';
import { MatterFilterRequest } from '../reading/matter-filter.request.js';

export class ListMattersRequest extends MatterFilterRequest {
  @Count({ min: 1, max: 200, optional: true, description: '50 where nothing is said' })
  limit = 50;

  @Text({ max: 2_000, optional: true, description: 'the `next` of the page before' })
  cursor?: string;
}
