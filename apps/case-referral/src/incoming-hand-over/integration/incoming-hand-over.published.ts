import { HandOverAcceptedV1 } from '#libs/contracts/src/case-referral/hand-over-accepted.v1.js';
import { HandOverDeliveredV1 } from '#libs/contracts/src/case-referral/hand-over-delivered.v1.js';
import { HandOverReturnedV1 } from '#libs/contracts/src/case-referral/hand-over-returned.v1.js';
import { HandOverSignedV1 } from '#libs/contracts/src/case-referral/hand-over-signed.v1.js';
import { RecallConfirmedV1 } from '#libs/contracts/src/case-referral/recall-confirmed.v1.js';
import type { Region } from '#libs/domain/src/region.js';
import type { Seals } from '#libs/messaging/src/envelope/seals.js';
import type { IncomingHandOverEvent } from '../domain/incoming-hand-over.events.js';
import type { IncomingHandOver } from '../domain/incoming-hand-over.js';

export interface Dossier {
  readonly content: string;
  readonly reporter: string | null;
  readonly files: string | null;
}

/** Domain event → contract. The dossier goes on to the new owner as it came: sealed to this region. */
export async function published(
  event: IncomingHandOverEvent,
  { id, facts }: IncomingHandOver,
  here: Region,
  { content, reporter, files }: Dossier,
  seals: Seals,
) {
  const { matterId, from, number, kind, returns, past, receivedAt } = facts;
  const about = { handOverId: id, matterId, from, to: here, number, at: event.at };
  switch (event.type) {
    case 'HandOverDelivered':
      return HandOverDeliveredV1.of(matterId, about);
    case 'HandOverSigned':
      return HandOverSignedV1.of(matterId, { ...about, bySilence: event.bySilence, returnBy: event.returnBy, by: event.by });
    case 'HandOverAccepted': {
      const behind = { returns, ...(past === undefined ? {} : { past }) };
      const dossier = { kind, ...behind, receivedAt: facts.signedAt ?? receivedAt, content };
      const sealed = { ...(reporter === null ? {} : { reporter }), ...(files === null ? {} : { files }) };
      return HandOverAcceptedV1.of(matterId, { ...about, ...dossier, ...sealed, epoch: event.epoch, by: event.by });
    }
    case 'HandOverReturned':
      return HandOverReturnedV1.of(matterId, {
        ...about,
        ground: event.ground,
        ...(event.objected === true ? { objected: true } : {}),
        reason: await seals.seal(from, { reason: event.reason }),
        by: event.by,
      });
    case 'RecallConfirmed':
      return RecallConfirmedV1.of(matterId, about);
    default:
      return event satisfies never;
  }
}
