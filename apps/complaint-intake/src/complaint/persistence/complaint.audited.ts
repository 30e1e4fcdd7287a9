import type { AuditEntry } from '#libs/audit/src/audit.js';
import type { ComplaintEvent } from '../domain/complaint.events.js';
import type { Complaint } from '../domain/complaint.js';
import { complaintActs, complaintMoves } from '../domain/complaint.moves.js';

const ruleOf: Readonly<Record<Exclude<ComplaintEvent['type'], 'CustodyChanged'>, string>> = {
  ComplaintRegistered: 'C-03',
  ComplaintAccepted: complaintMoves.accept.rule,
  ComplaintRefused: complaintMoves.refuse.rule,
  VerificationStarted: complaintMoves.verify.rule,
  ComplaintAnswered: complaintMoves.answer.rule,
  ComplaintClosed: complaintMoves.close.rule,
  MatterDistributed: complaintActs.distribute.rule,
  MatterReturnedToIntake: complaintActs.returnToIntake.rule,
  SubmitterRedirected: complaintMoves.redirect.rule,
  SubmissionWithdrawn: complaintMoves.withdraw.rule,
  IdentityDemanded: complaintActs.demandIdentity.rule,
  IdentityShown: complaintActs.noteIdentity.rule,
  MediationOffered: complaintActs.offerMediation.rule,
  MediationConsentRecorded: complaintActs.recordConsent.rule,
  MediationStarted: complaintMoves.mediate.rule,
  MediationEnded: complaintMoves.endMediation.rule,
  MediationEndTold: complaintActs.tellMediationEnd.rule,
  LeadOpened: complaintActs.openLead.rule,
  ResultTold: complaintActs.tellResult.rule,
  ComplaintNoted: complaintActs.flagExtortion.rule,
  SubmissionLinked: 'C-20',
  MatterMerged: complaintMoves.merge.rule,
  MatterFrozen: 'R-020',
  FreezeRefused: 'R-020',
  MatterTaken: 'R-020',
  MatterSplit: 'C-02',
  AttachmentAdded: 'C-03',
  AttachmentRemoved: 'C-03',
};

/** What the change of a complaint leaves in the audit log: who, when, which rule. Never what the complaint says. */
export function audited(complaint: Complaint): AuditEntry[] {
  return complaint.recorded.map((event) => ({
    at: event.at,
    by: event.by,
    action: event.type,
    rule: event.type === 'CustodyChanged' ? event.rule : ruleOf[event.type],
    subject: `complaint/${complaint.id}`,
    details: {
      ...attachmentOf(event),
      version: event.sequence,
      epoch: complaint.custody.epoch,
      custody: complaint.custody.state,
      state: complaint.state,
    },
  }));
}

const attachmentOf = (event: ComplaintEvent) => ('attachmentId' in event ? { attachmentId: event.attachmentId } : {});
