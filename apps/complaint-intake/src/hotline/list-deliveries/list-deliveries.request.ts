import { Id, OneOf } from '#libs/http/src/fields.js';
import { PageQuery } from '#libs/http/src/paging.js';
import { type DeliveryState, deliveryStates } from './delivery-list.response.js';

export class ListDeliveriesRequest extends PageQuery {
  @Id({ optional: true })
  readonly source?: string;

  @OneOf(deliveryStates, { optional: true })
  readonly state?: DeliveryState;
}
