import { Inbox } from '#libs/messaging/src/inbox/inbox.js';

/** A mistake to be found: what was applied is noted and nobody looks, so that a message that comes again counts again. */
const noted = Inbox.prototype.isFirst;
Inbox.prototype.isFirst = async function (...words) {
  await noted.apply(this, words);
  return true;
};
