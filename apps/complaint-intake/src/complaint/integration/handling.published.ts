import { ComplaintNotedV1 } from '#libs/contracts/src/complaint-intake/complaint-noted.v1.js';
import { IdentityDemandedV1 } from '#libs/contracts/src/complaint-intake/identity-demanded.v1.js';
import { IdentityShownV1 } from '#libs/contracts/src/complaint-intake/identity-shown.v1.js';
import { LeadOpenedV1 } from '#libs/contracts/src/complaint-intake/lead-opened.v1.js';
import { MatterDistributedV1 } from '#libs/contracts/src/complaint-intake/matter-distributed.v1.js';
import { MatterReturnedToIntakeV1 } from '#libs/contracts/src/complaint-intake/matter-returned-to-intake.v1.js';
import { MediationConsentRecordedV1 } from '#libs/contracts/src/complaint-intake/mediation-consent-recorded.v1.js';
import { MediationEndToldV1 } from '#libs/contracts/src/complaint-intake/mediation-end-told.v1.js';
import { MediationEndedV1 } from '#libs/contracts/src/complaint-intake/mediation-ended.v1.js';
import { MediationOfferedV1 } from '#libs/contracts/src/complaint-intake/mediation-offered.v1.js';
import { MediationStartedV1 } from '#libs/contracts/src/complaint-intake/mediation-started.v1.js';
import { ResultToldV1 } from '#libs/contracts/src/complaint-intake/result-told.v1.js';
import { SubmissionWithdrawnV1 } from '#libs/contracts/src/complaint-intake/submission-withdrawn.v1.js';
import { SubmitterRedirectedV1 } from '#libs/contracts/src/complaint-intake/submitter-redirected.v1.js';
import type { Instant } from '#libs/domain/src/instant.js';
import type { HandlingEvent } from '../domain/complaint.events.js';

interface Acted {
  readonly matterId: string;
  readonly epoch: number;
  readonly by: string;
  readonly at: Instant;
}

/** What the holder's steps tell, each as it is. */
export function handled(event: HandlingEvent, matterId: string, acted: Acted) {
  switch (event.type) {
    case 'MatterDistributed':
      return MatterDistributedV1.of(matterId, { ...acted, desk: event.desk, reportBackBy: event.reportBackBy });
    case 'MatterReturnedToIntake':
      return MatterReturnedToIntakeV1.of(matterId, { ...acted, from: event.from });
    case 'SubmitterRedirected':
      return SubmitterRedirectedV1.of(matterId, { ...acted, to: event.to });
    case 'SubmissionWithdrawn':
      return SubmissionWithdrawnV1.of(matterId, { ...acted, ends: event.ends });
    case 'IdentityDemanded':
      return IdentityDemandedV1.of(matterId, { ...acted, dueBy: event.dueBy });
    case 'IdentityShown':
      return IdentityShownV1.of(matterId, acted);
    case 'MediationOffered':
      return MediationOfferedV1.of(matterId, { ...acted, ...(event.delegatedTo === undefined ? {} : { delegatedTo: event.delegatedTo }) });
    case 'MediationConsentRecorded':
      return MediationConsentRecordedV1.of(matterId, { ...acted, side: event.side, given: event.given });
    case 'MediationStarted':
      return MediationStartedV1.of(matterId, acted);
    case 'MediationEnded':
      return MediationEndedV1.of(matterId, { ...acted, ground: event.ground, tellBy: event.tellBy });
    case 'MediationEndTold':
      return MediationEndToldV1.of(matterId, acted);
    case 'LeadOpened':
      return LeadOpenedV1.of(matterId, { ...acted, reportId: event.reportId });
    case 'ResultTold':
      return ResultToldV1.of(matterId, { ...acted, basis: event.basis });
    case 'ComplaintNoted':
      return ComplaintNotedV1.of(matterId, acted);
    default:
      return event satisfies never;
  }
}
