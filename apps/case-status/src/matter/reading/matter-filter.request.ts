import { type CustodyState, custodyStates } from '#libs/custody/src/custody.moves.js';
import type { Instant } from '#libs/domain/src/instant.js';
import { type Region, regions } from '#libs/domain/src/region.js';
import { Flag, Moment, OneOf, Text } from '#libs/http/src/fields.js';
import { type MatterState, matterStates } from '../model/complaint.fold.js';
import type { MatterFilter } from './matter-filter.js';
import { type Sort, sorts } from './matter-order.js';
import { type QueueKey, queueKeys } from './queues.js';

/** Which matters, and in which order. */
export class MatterFilterRequest {
  @OneOf(queueKeys, { optional: true })
  queue?: QueueKey;

  @OneOf(matterStates, { optional: true })
  state?: MatterState;

  @OneOf(custodyStates, { optional: true })
  custody?: CustodyState;

  @OneOf(['complaint', 'report'], { optional: true })
  kind?: 'complaint' | 'report';

  @Text({ max: 40, optional: true })
  rightType?: string;

  @OneOf(regions, { optional: true })
  origin?: Region;

  @OneOf(regions, { optional: true })
  holder?: Region;

  @OneOf(regions, { optional: true, description: 'who shall have it next: frozen for, or on its way to that region' })
  receiver?: Region;

  @Flag({ optional: true, description: 'whether the next deadline has passed' })
  overdue?: boolean;

  @Moment({ optional: true, description: 'received then or later' })
  from?: Instant;

  @Moment({ optional: true, description: 'received before' })
  to?: Instant;

  @Text({
    max: 100,
    optional: true,
    description: 'words or parts of words of title, facts, respondent, place and numbers; all of them must occur',
  })
  q?: string;

  @OneOf(sorts, {
    optional: true,
    description: '`registered` is the time of receipt; a minus turns the order round; -updated where nothing is said',
  })
  sort: Sort = '-updated';
}

export function filterOf({ sort: _sort, ...filter }: MatterFilterRequest): MatterFilter {
  return filter;
}
