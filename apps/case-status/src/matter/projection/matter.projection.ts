import { Injectable } from '@nestjs/common';
import { ComplaintRegisteredV1 } from '#libs/contracts/src/complaint-intake/complaint-registered.v1.js';
import { Here } from '#libs/domain/src/here.js';
import type { Delivery } from '#libs/messaging/src/transport/delivery.js';
import { afterCommit } from '#libs/persistence/src/transactions.js';
import type { OwnEvent } from '../model/content.fold.js';
import { heardAs, heardEvent } from '../model/heard-event.js';
import { MatterChanges } from './matter-changes.js';
import { ReadModel } from './read-model.js';
import { SealedContent } from './sealed-content.js';

/** Keeps every event of a matter and writes the matter anew from all of them: what was heard before or after does not matter. */
@Injectable()
export class MatterProjection {
  readonly #model = new ReadModel();

  constructor(
    private readonly sealed: SealedContent,
    private readonly changes: MatterChanges,
    private readonly here: Here,
  ) {}

  async apply({ sent, tx }: Delivery): Promise<void> {
    const matterId = sent.event.key;
    const heard = { ...heardEvent(sent), content: await this.sealed.openedFrom(sent.event) };
    // Two topics bring events of one matter at once. Without the lock, each would fold without the other's event, and the later commit would win.
    await tx.query(`select pg_advisory_xact_lock(hashtext('matter'), hashtext($1))`, [matterId]);
    const added = await this.#model.hear([heard], tx);
    if (added.length === 0) return;
    await this.#model.refold([matterId], this.here.region, tx, bringsWords(heard) ? 'with words' : 'words as they are');
    await this.changes.record([matterId], tx);
    afterCommit(tx, this.changes.nudge);
  }
}

/** The registration brings the number, and what was opened brings the text. */
const bringsWords = (event: OwnEvent) => event.content !== null || heardAs(ComplaintRegisteredV1, event) !== undefined;
