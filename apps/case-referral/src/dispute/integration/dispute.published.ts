import { DecisionRecordedV1 } from '#libs/contracts/src/case-referral/decision-recorded.v1.js';
import { DisputeDecidedV1 } from '#libs/contracts/src/case-referral/dispute-decided.v1.js';
import { DisputeEndedV1 } from '#libs/contracts/src/case-referral/dispute-ended.v1.js';
import { DisputeOpenedV1 } from '#libs/contracts/src/case-referral/dispute-opened.v1.js';
import { DisputeReportedV1 } from '#libs/contracts/src/case-referral/dispute-reported.v1.js';
import type { DisputeReasons } from '#libs/contracts/src/matter-content.js';
import type { Decision } from '#libs/custody/src/dispute.rules.js';
import type { Seals } from '#libs/messaging/src/envelope/seals.js';
import type { DisputeEvent } from '../domain/dispute.events.js';
import type { Dispute, Round } from '../domain/dispute.js';

/** Domain event → contract. The reasons of both sides go sealed to each of the two regions, so that each has them side by side. */
export async function published(event: DisputeEvent, { id, facts }: Dispute, seals: Seals) {
  const { matterId, holder, other, epoch } = facts;
  const about = { disputeId: id, matterId, holder, ...(other === undefined ? {} : { other }), at: event.at };
  switch (event.type) {
    case 'DisputeOpened':
      return DisputeOpenedV1.of(matterId, { ...about, epoch, ...(await opening(facts, seals)), by: event.by });
    case 'DisputeReported':
      return DisputeReportedV1.of(matterId, { ...about, paper: event.paper, designateBy: event.designateBy, by: event.by });
    case 'DecisionRecorded':
      return DecisionRecordedV1.of(matterId, { ...about, ...toldDecision(event.decision), by: event.by });
    case 'DisputeDecided':
      return DisputeDecidedV1.of(matterId, { ...about, epoch, ...toldDecision(event.decision), by: event.by });
    case 'DisputeEnded':
      return DisputeEndedV1.of(matterId, { ...about, how: event.how });
    default:
      return event satisfies never;
  }
}

async function opening({ cause, handOverId, negotiateBy, rounds, holder, other }: Dispute['facts'], seals: Seals) {
  const reasons = { rounds: rounds.map(toldRound) };
  return {
    cause,
    ...(handOverId === undefined ? {} : { handOverId }),
    ...(negotiateBy === undefined ? {} : { negotiateBy }),
    ...(rounds.length === 0 ? {} : { reasons: await seals.seal<DisputeReasons>(holder, reasons) }),
    ...(rounds.length === 0 || other === undefined ? {} : { reasonsForOther: await seals.seal<DisputeReasons>(other, reasons) }),
  };
}

const toldRound = ({ holder, other, ground }: Round) => ({
  holder,
  ...(other === undefined ? {} : { other }),
  ...(ground === undefined ? {} : { ground }),
});

const toldDecision = ({ kind, to, paper }: Decision) => ({ kind, to, paper });
