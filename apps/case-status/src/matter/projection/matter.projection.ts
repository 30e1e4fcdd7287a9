import { Injectable } from '@nestjs/common';
import { ComplaintRegisteredV1 } from '#libs/contracts/src/complaint-intake/complaint-registered.v1.js';
import { Here } from '#libs/domain/src/here.js';
import type { ReceivedEvent } from '#libs/messaging/src/envelope/envelope.js';
import type { Delivery } from '#libs/messaging/src/transport/delivery.js';
import type { Together } from '#libs/messaging/src/transport/gathering.js';
import { afterCommit, type Tx } from '#libs/persistence/src/transactions.js';
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

  apply(delivery: Delivery): Promise<void> {
    return delivery.together(this.hear);
  }

  private readonly hear: Together = async (sent, tx) => {
    const heard = await Promise.all(sent.map((each) => this.opened(each)));
    await lock(
      heard.map(({ matterId }) => matterId),
      tx,
    );
    const added = new Set(await this.#model.hear(heard, tx));
    const news = heard.filter(({ eventId }) => added.has(eventId));
    if (news.length === 0) return;
    const matterIds = [...new Set(news.map(({ matterId }) => matterId))];
    const reworded = new Set(news.filter(bringsWords).map(({ matterId }) => matterId));
    await this.#model.refold(matterIds, this.here.region, tx, (matterId) => reworded.has(matterId));
    await this.changes.record(matterIds, tx);
    afterCommit(tx, this.changes.nudge);
  };

  private async opened(sent: ReceivedEvent): Promise<OwnEvent> {
    return { ...heardEvent(sent), content: await this.sealed.openedFrom(sent.event) };
  }
}

/**
 * Two topics bring events of one matter at once. Without the lock, each would fold without the other's event, and the later commit would win. Taken in one order,
 * so that two who take several never wait for each other.
 */
const lock = (matterIds: readonly string[], tx: Tx) =>
  tx.query(
    `select pg_advisory_xact_lock(hashtext('matter'), h) from (select distinct hashtext(id) as h from unnest($1::text[]) as id order by h) as wanted`,
    [matterIds],
  );

/** The registration brings the number, and what was opened brings the text. */
const bringsWords = (event: OwnEvent) => event.content !== null || heardAs(ComplaintRegisteredV1, event) !== undefined;
