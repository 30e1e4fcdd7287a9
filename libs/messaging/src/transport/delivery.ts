import { BaseRpcContext } from '@nestjs/microservices';
import type { Tx } from '#libs/persistence/src/transactions.js';
import type { ReceivedEvent } from '../envelope/envelope.js';
import type { Gathering, Together } from './gathering.js';

/** What an event handler gets beside the event: the transaction that also holds its inbox row, and who sent it, as the signature proves. */
export class Delivery extends BaseRpcContext<[Tx, ReceivedEvent, Gathering?]> {
  get tx(): Tx {
    return this.getArgByIndex(0);
  }

  get sent(): ReceivedEvent {
    return this.getArgByIndex(1);
  }

  /** Does the work in this transaction: once for all events that are applied in it, or for this one alone where it came alone. */
  async together(work: Together): Promise<void> {
    const gathering: Gathering | undefined = this.getArgByIndex(2);
    if (gathering === undefined) await work([this.sent], this.tx);
    else gathering.add(work, this.sent);
  }
}
