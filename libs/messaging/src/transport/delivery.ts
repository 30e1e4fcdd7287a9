import { BaseRpcContext } from '@nestjs/microservices';
import type { Tx } from '#libs/persistence/src/transactions.js';
import type { ReceivedEvent } from '../envelope/envelope.js';

/** What an event handler gets beside the event: the transaction that also holds its inbox row, and who sent it, as the signature proves. */
export class Delivery extends BaseRpcContext<[Tx, ReceivedEvent]> {
  get tx(): Tx {
    return this.getArgByIndex(0);
  }

  get sent(): ReceivedEvent {
    return this.getArgByIndex(1);
  }
}
