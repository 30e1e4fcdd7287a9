import { AcceptHandOver } from '#apps/case-referral/src/incoming-hand-over/accept-hand-over/accept-hand-over.command.js';
import { ObjectToHandOver } from '#apps/case-referral/src/incoming-hand-over/object-to-hand-over/object-to-hand-over.command.js';
import { ReturnHandOver } from '#apps/case-referral/src/incoming-hand-over/return-hand-over/return-hand-over.command.js';
import { SignHandOver } from '#apps/case-referral/src/incoming-hand-over/sign-hand-over/sign-hand-over.command.js';
import { ApproveReferral } from '#apps/case-referral/src/outgoing-hand-over/approve-referral/approve-referral.command.js';
import { DraftReferral } from '#apps/case-referral/src/outgoing-hand-over/draft-referral/draft-referral.command.js';
import { RecallHandOver } from '#apps/case-referral/src/outgoing-hand-over/recall-hand-over/recall-hand-over.command.js';
import { RejectReferral } from '#apps/case-referral/src/outgoing-hand-over/reject-referral/reject-referral.command.js';
import { WithdrawReferral } from '#apps/case-referral/src/outgoing-hand-over/withdraw-referral/withdraw-referral.command.js';
import { AcceptComplaint } from '#apps/complaint-intake/src/complaint/accept-complaint/accept-complaint.command.js';
import { AnswerComplaint } from '#apps/complaint-intake/src/complaint/answer-complaint/answer-complaint.command.js';
import { CloseComplaint } from '#apps/complaint-intake/src/complaint/close-complaint/close-complaint.command.js';
import { RefuseComplaint } from '#apps/complaint-intake/src/complaint/refuse-complaint/refuse-complaint.command.js';
import { StartVerification } from '#apps/complaint-intake/src/complaint/start-verification/start-verification.command.js';
import { type Region, regions } from '#libs/domain/src/region.js';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import { type Act, act, isIn, type Kind, why } from './act.js';
import { disputeActsIn } from './acts.disputes.js';
import { measureActsIn } from './acts.measures.js';
import { titled } from './names.js';
import type { ComplaintRow, IncomingRow, OutgoingRow, World } from './world.js';

export const outgoingActs: readonly Kind<OutgoingRow>[] = [
  {
    verb: 'approves',
    weight: 12,
    by: 'head',
    isSensible: isIn('drafted'),
    command: ({ id }, version, by, key) => new ApproveReferral(id, version, by, key),
  },
  {
    verb: 'rejects',
    by: 'head',
    isSensible: isIn('drafted'),
    command: ({ id }, version, by, key) => new RejectReferral(id, version, why, by, key),
  },
  {
    verb: 'withdraws',
    by: 'operator',
    isSensible: isIn('drafted', 'approved'),
    command: ({ id }, version, by, key) => new WithdrawReferral(id, version, by, key),
  },
  {
    verb: 'asks back',
    by: 'liaison',
    isSensible: ({ state, recall }) => state === 'in-transit' && recall === null,
    command: ({ id }, version, by, key) => new RecallHandOver(id, version, by, key),
  },
];

export const incomingActs: readonly Kind<IncomingRow>[] = [
  {
    verb: 'signs for',
    weight: 8,
    by: 'liaison',
    isSensible: isIn('delivered'),
    command: ({ id }, version, by, key) => new SignHandOver(id, version, by, key),
  },
  {
    verb: 'accepts',
    weight: 6,
    by: 'liaison',
    isSensible: isIn('signed'),
    command: ({ id }, version, by, key) => new AcceptHandOver(id, version, by, key),
  },
  {
    verb: 'returns',
    weight: 3,
    by: 'liaison',
    isSensible: isIn('signed'),
    command: ({ id }, version, by, key) => new ReturnHandOver(id, version, { ground: 'no-power', reason: why }, by, key),
  },
  {
    verb: 'objects to',
    by: 'liaison',
    isSensible: isIn('signed'),
    command: ({ id }, version, by, key) => new ObjectToHandOver(id, version, { ground: 'no-power', reason: why }, by, key),
  },
];

const isHeld =
  (kind: 'complaint' | 'report' | 'any', ...states: readonly string[]) =>
  (row: ComplaintRow) =>
    row.custody.state === 'held' && (kind === 'any' || kind === row.kind) && states.includes(row.state);

export const complaintActs: readonly Kind<ComplaintRow>[] = [
  {
    verb: 'takes up',
    by: 'intake',
    isSensible: isHeld('complaint', 'registered'),
    command: ({ id }, version, by, key) => new AcceptComplaint(id, version, by, key),
  },
  {
    verb: 'refuses',
    by: 'intake',
    isSensible: isHeld('complaint', 'registered'),
    command: ({ id }, version, by, key) => new RefuseComplaint(id, version, { ground: 2, reasons: why, remedies: why }, by, key),
  },
  {
    verb: 'begins to verify',
    by: 'officer',
    isSensible: isHeld('report', 'registered'),
    command: ({ id }, version, by, key) => new StartVerification(id, version, by, key),
  },
  {
    verb: 'answers',
    by: 'officer',
    isSensible: isHeld('any', 'accepted', 'verifying'),
    command: ({ id }, version, by, key) => new AnswerComplaint(id, version, { result: 'other', text: why }, by, key),
  },
  {
    verb: 'closes',
    by: 'officer',
    isSensible: isHeld('any', 'answered', 'refused'),
    command: ({ id }, version, by, key) => new CloseComplaint(id, version, by, key),
  },
];

/** All that the officers of a region can see to try. */
export function actsIn(world: World, region: Region, isBrisk = false): Act[] {
  const referral = world.referral(region);
  const intake = world.intake(region);
  const complaint = world.complaint(region);
  return [
    ...world
      .outgoing(region)
      .flatMap((row) => outgoingActs.map((kind) => act({ kind, row, service: referral, what: world.names.of(row.id) }))),
    ...world
      .incoming(region)
      .flatMap((row) => incomingActs.map((kind) => act({ kind, row, service: referral, what: world.names.of(row.id) }))),
    ...(complaint === undefined ? [] : complaintActs.map((kind) => act({ kind, row: complaint, service: intake, what: 'the matter' }))),
    ...draftsIn(world, region),
    ...disputeActsIn(world, region),
    // Those in a hurry take none: their matters go through many hands.
    ...(isBrisk ? [] : measureActsIn(world, region)),
  ];
}

interface KnownRow {
  readonly matter_id: string;
  readonly state: string | null;
}

function draftsIn(world: World, region: Region): Act[] {
  const service = world.referral(region);
  const known = service.database.rows<KnownRow>('known_matter');
  const isUnderWay = world.outgoing(region).some(({ state }) => ['drafted', 'approved', 'in-transit'].includes(state));
  return known.flatMap(({ matter_id: matterId, state }) =>
    regions.map((to) => ({
      ...{ service, version: 0, by: 'operator', isSensible: to !== region && state === 'held' && !isUnderWay, weight: 6 },
      words: () => `${titled(region)}'s operator drafts a hand-over to ${titled(to)}`,
      command: (_: number, key: RequestKey) => new DraftReferral({ matterId, to, reason: why, newGround: true }, 'operator', key),
    })),
  );
}
