import { AttachmentAddedV1 } from '#libs/contracts/src/complaint-intake/attachment-added.v1.js';
import { AttachmentRemovedV1 } from '#libs/contracts/src/complaint-intake/attachment-removed.v1.js';
import { ComplaintAcceptedV1 } from '#libs/contracts/src/complaint-intake/complaint-accepted.v1.js';
import { ComplaintAnsweredV1 } from '#libs/contracts/src/complaint-intake/complaint-answered.v1.js';
import { ComplaintClosedV1 } from '#libs/contracts/src/complaint-intake/complaint-closed.v1.js';
import { ComplaintRefusedV1 } from '#libs/contracts/src/complaint-intake/complaint-refused.v1.js';
import { ComplaintRegisteredV1, type Fingerprints } from '#libs/contracts/src/complaint-intake/complaint-registered.v1.js';
import { CustodyChangedV1 } from '#libs/contracts/src/complaint-intake/custody-changed.v1.js';
import { FreezeRefusedV1 } from '#libs/contracts/src/complaint-intake/freeze-refused.v1.js';
import { MatterFrozenV1 } from '#libs/contracts/src/complaint-intake/matter-frozen.v1.js';
import { MatterMergedV1 } from '#libs/contracts/src/complaint-intake/matter-merged.v1.js';
import { MatterSplitV1 } from '#libs/contracts/src/complaint-intake/matter-split.v1.js';
import { MatterTakenV1 } from '#libs/contracts/src/complaint-intake/matter-taken.v1.js';
import { SubmissionLinkedV1 } from '#libs/contracts/src/complaint-intake/submission-linked.v1.js';
import { VerificationStartedV1 } from '#libs/contracts/src/complaint-intake/verification-started.v1.js';
import type { DossierFile } from '#libs/contracts/src/dossier-files.js';
import { toldPast } from '#libs/custody/src/past.js';
import type { Region } from '#libs/domain/src/region.js';
import type { Seals } from '#libs/messaging/src/envelope/seals.js';
import type {
  ComplaintEvent,
  ComplaintRegistered,
  CustodyChanged,
  MatterFrozen,
  MatterSplit,
  MatterTaken,
} from '../domain/complaint.events.js';
import type { Complaint } from '../domain/complaint.js';
import type { Reporter } from '../domain/submission.js';
import { handled } from './handling.published.js';

/** What leaves with a frozen matter, beside what the matter itself says. */
export interface LeavingDossier {
  readonly reporter: Reporter | null;
  readonly files: readonly DossierFile[];
  /** By which the submitter is known again; only the origin itself reads it. */
  readonly statusKey?: string | undefined;
  readonly fingerprints?: Fingerprints | undefined;
}

/** Domain event → contract. A new event without a branch here does not compile. The reporter goes along only where consent lets it travel. */
export async function published(event: ComplaintEvent, complaint: Complaint, seals: Seals, dossier: LeavingDossier) {
  const matterId = complaint.id;
  const acted = { matterId, epoch: complaint.custody.epoch, by: event.by, at: event.at };
  switch (event.type) {
    case 'ComplaintRegistered':
      return registered(event, complaint, seals, dossier);
    case 'CustodyChanged':
      return CustodyChangedV1.of(matterId, custodyFact(event, matterId));
    case 'MatterFrozen':
      return frozen(event, complaint, seals, dossier);
    case 'FreezeRefused':
      return FreezeRefusedV1.of(matterId, { matterId, handOverId: event.handOverId, reason: event.reason, at: event.at });
    case 'MatterTaken':
      return taken(event, complaint, seals);
    case 'MatterSplit':
      return MatterSplitV1.of(matterId, { ...acted, ...(await splitting(event, complaint, seals)) });
    case 'ComplaintAccepted':
      return ComplaintAcceptedV1.of(matterId, { ...acted, ...(event.mediateBy && { mediateBy: event.mediateBy }) });
    case 'ComplaintRefused':
      return ComplaintRefusedV1.of(matterId, { ...acted, ground: event.ground });
    case 'VerificationStarted':
      return VerificationStartedV1.of(matterId, { ...acted, verifyBy: event.verifyBy });
    case 'ComplaintAnswered':
      return ComplaintAnsweredV1.of(matterId, { ...acted, result: event.result, ...(event.tellBy && { tellBy: event.tellBy }) });
    case 'ComplaintClosed':
      return ComplaintClosedV1.of(matterId, acted);
    case 'AttachmentAdded':
      return AttachmentAddedV1.of(matterId, { ...acted, attachmentId: event.attachmentId });
    case 'AttachmentRemoved':
      return AttachmentRemovedV1.of(matterId, { ...acted, attachmentId: event.attachmentId });
    case 'MatterMerged':
      return MatterMergedV1.of(matterId, { ...acted, into: event.into, intoNumber: event.intoNumber });
    case 'SubmissionLinked':
      return SubmissionLinkedV1.of(matterId, {
        matterId,
        channel: event.channel,
        receivedAt: event.receivedAt,
        ...(event.decideBy === undefined ? {} : { decideBy: event.decideBy, epoch: complaint.custody.epoch }),
        by: event.by,
        at: event.at,
      });
    default:
      return handled(event, matterId, acted);
  }
}

async function registered(event: ComplaintRegistered, complaint: Complaint, seals: Seals, { statusKey, fingerprints }: LeavingDossier) {
  const { number, kind, rightType, channel, origin, urgency, consent, receivedAt, linkedMatterId, splitFrom } = complaint.content;
  return ComplaintRegisteredV1.of(complaint.id, {
    ...{ matterId: complaint.id, number, kind, rightType, channel, origin, urgency, receivedAt },
    ...(linkedMatterId === undefined ? {} : { linkedMatterId }),
    ...(splitFrom === undefined ? {} : { splitFrom }),
    ...(fingerprints === undefined ? {} : { fingerprints }),
    mayForward: consent !== 'none',
    decideBy: complaint.decideBy,
    ...(event.serviceBy && { serviceBy: event.serviceBy }),
    content: await seals.seal(origin, statusKey === undefined ? complaint.content : { ...complaint.content, statusKey }),
    by: event.by,
    at: event.at,
  });
}

/** What remains of the whole. Which attempt the holder is at says whether an offer told of it before or after. */
const splitting = async ({ parts }: MatterSplit, { custody, content }: Complaint, seals: Seals) => ({
  attempt: custody.attempt,
  parts: [...parts],
  content: await seals.seal(custody.region, content),
});

async function frozen(event: MatterFrozen, complaint: Complaint, seals: Seals, { reporter, files }: LeavingDossier) {
  const who = complaint.content.consent === 'forward-with-identity' ? reporter : null;
  return MatterFrozenV1.of(complaint.id, {
    matterId: complaint.id,
    handOverId: event.handOverId,
    number: event.number,
    to: event.to,
    kind: complaint.content.kind,
    ...toldPast(complaint.custody),
    receivedAt: complaint.content.receivedAt,
    content: await seals.seal(event.to, complaint.content),
    ...(who === null ? {} : { reporter: await seals.seal(event.to, who) }),
    ...(files.length === 0 ? {} : await listed(files, event.to, complaint.custody.region, seals)),
    at: event.at,
  });
}

/** The receiver reads what the files are; this region's referral service, which hands them out, only which they are. */
async function listed(files: readonly DossierFile[], to: Region, here: Region, seals: Seals) {
  const toSend = files.map(({ id, sha256, bytes }) => ({ id, sha256, bytes }));
  return {
    fileCount: files.length,
    files: await seals.seal(to, { files: [...files] }),
    ownFiles: await seals.seal(here, { files: toSend }),
  };
}

async function taken(event: MatterTaken, complaint: Complaint, seals: Seals) {
  return MatterTakenV1.of(complaint.id, {
    matterId: complaint.id,
    handOverId: event.handOverId,
    epoch: event.epoch,
    kind: complaint.content.kind,
    mayForward: complaint.content.consent !== 'none',
    decideBy: complaint.decideBy,
    content: await seals.seal(complaint.custody.region, complaint.content),
    at: event.at,
  });
}

function custodyFact({ custody, cause, by, at }: CustodyChanged, matterId: string) {
  const { region, epoch, version, state, to, handOverId, disputed, designated } = custody;
  const offer = to === undefined || handOverId === undefined ? {} : { to, handOverId, ...(designated === true ? { designated } : {}) };
  return { matterId, region, epoch, version, state, ...offer, disputed, ...toldPast(custody), cause, by, at };
}
