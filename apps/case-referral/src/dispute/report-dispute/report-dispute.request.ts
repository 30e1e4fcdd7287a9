import type { Instant } from '#libs/domain/src/instant.js';
import { Day, Moment, Text } from '#libs/http/src/fields.js';

/** The letter to the superior, and when the superior received the materials. */
export class ReportDisputeRequest {
  @Text({ max: 100, description: 'of the paper' })
  readonly number!: string;

  @Text({ max: 200, description: 'to whom: the common superior' })
  readonly issuer!: string;

  @Day({ description: 'the day it bears' })
  readonly date!: string;

  @Moment({ optional: true, description: 'when the superior received it: its limit runs from then (P-06); now where it is left out' })
  readonly receivedAt?: Instant;
}
