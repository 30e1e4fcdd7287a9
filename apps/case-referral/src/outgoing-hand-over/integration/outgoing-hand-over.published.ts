import { HandOverApprovedV1 } from '#libs/contracts/src/case-referral/hand-over-approved.v1.js';
import { HandOverEndedV1 } from '#libs/contracts/src/case-referral/hand-over-ended.v1.js';
import { HandOverMovedV1 } from '#libs/contracts/src/case-referral/hand-over-moved.v1.js';
import { HandOverOfferedV1 } from '#libs/contracts/src/case-referral/hand-over-offered.v1.js';
import { HandOverVoidedV1 } from '#libs/contracts/src/case-referral/hand-over-voided.v1.js';
import { RecallRequestedV1 } from '#libs/contracts/src/case-referral/recall-requested.v1.js';
import { ReferralDraftedV1 } from '#libs/contracts/src/case-referral/referral-drafted.v1.js';
import { ReferralWithdrawnV1 } from '#libs/contracts/src/case-referral/referral-withdrawn.v1.js';
import type { Region } from '#libs/domain/src/region.js';
import type { Seals } from '#libs/messaging/src/envelope/seals.js';
import type { HandOverOffered, OutgoingHandOverEvent } from '../domain/outgoing-hand-over.events.js';
import type { OutgoingHandOver } from '../domain/outgoing-hand-over.js';

/** Domain event → contract. A new event without a branch here does not compile. */
export async function published(event: OutgoingHandOverEvent, handOver: OutgoingHandOver, here: Region, seals: Seals) {
  const { matterId, to, facts } = handOver;
  const { epoch } = facts;
  const about = { handOverId: handOver.id, matterId, from: here, to, at: event.at };
  switch (event.type) {
    case 'ReferralDrafted':
      return ReferralDraftedV1.of(matterId, { ...about, epoch, approveBy: event.approveBy, by: event.by });
    case 'ReferralWithdrawn':
      return ReferralWithdrawnV1.of(matterId, { ...about, how: event.how, by: event.by });
    case 'HandOverApproved':
      return HandOverApprovedV1.of(matterId, { ...about, epoch, ...flags(handOver), by: event.by });
    case 'HandOverVoided':
      return HandOverVoidedV1.of(matterId, { ...about, reason: event.reason });
    case 'HandOverOffered':
      return HandOverOfferedV1.of(matterId, { ...about, ...(await offer(event, handOver, seals)), by: event.by });
    case 'RecallRequested':
      return RecallRequestedV1.of(matterId, { ...about, number: event.number, by: event.by });
    case 'HandOverMoved':
      return HandOverMovedV1.of(matterId, { ...about, number: event.number, epoch: event.epoch });
    case 'HandOverEnded':
      return HandOverEndedV1.of(matterId, { ...about, number: event.number, outcome: event.outcome, ...only('objected', event.objected) });
    default:
      return event satisfies never;
  }
}

async function offer({ number, signBy, dossier }: HandOverOffered, handOver: OutgoingHandOver, seals: Seals) {
  const { reporter, past, files, fileCount, ...rest } = dossier;
  const note = await seals.seal(handOver.to, { reason: handOver.facts.reason });
  const parts = { ...(past === undefined ? {} : { past }), ...(reporter === undefined ? {} : { reporter }) };
  const listed = files === undefined || fileCount === undefined ? {} : { files, fileCount };
  return { number, signBy, note, ...rest, ...parts, ...listed, ...only('designated', handOver.side.designated) };
}

const flags = ({ side, facts }: OutgoingHandOver) => ({ ...only('designated', side.designated), ...only('newGround', facts.newGround) });

/** A flag is told only where it is up: that it is down is what its absence says. */
const only = <N extends string>(name: N, flag: boolean | undefined) => (flag === true ? { [name]: true } : {}) as { [K in N]?: boolean };
