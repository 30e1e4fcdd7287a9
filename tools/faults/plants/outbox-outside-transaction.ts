import { setTimeout as pause } from 'node:timers/promises';
import { Outbox } from '#libs/messaging/src/outbox/outbox.js';
import { afterCommit } from '#libs/persistence/src/transactions.js';

/** A mistake to be found: the event is written a moment after the commit, in a transaction of its own. Whatever ends the process in between loses it. */
const append = Outbox.prototype.append;
Outbox.prototype.append = async function (aggregateType, events, tx) {
  const { connection } = tx;
  const later = async () => {
    await pause(1_000);
    await connection.transaction((other) => append.call(this, aggregateType, events, other));
  };
  afterCommit(tx, () => void later().catch((failure: Error) => console.error(`an event is lost: ${failure.message}`)));
};
