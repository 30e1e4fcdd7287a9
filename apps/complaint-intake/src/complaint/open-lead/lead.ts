import type { Instant } from '#libs/domain/src/instant.js';
import type { Complaint } from '../domain/complaint.js';
import type { Submission } from '../domain/submission.js';

/** The report of the agency's own that follows a lead from a mediation (C-15): nobody brought it, and whose complaint it was is not in it (C-22). */
export function leadOf({ id, content }: Complaint, found: { title: string; facts: string }, receivedAt: Instant): Submission {
  const { rightType, respondent, place } = content;
  return {
    ...{ kind: 'report', channel: 'other', urgency: 'normal', confidential: content.confidential, consent: 'forward' },
    ...{ rightType, respondent, place, ...found, receivedAt, linkedMatterId: id },
  };
}
