import { PaperIssuedV1 } from '#libs/contracts/src/complaint-intake/paper-issued.v1.js';
import { PaperVoidedV1 } from '#libs/contracts/src/complaint-intake/paper-voided.v1.js';
import type { PaperEvent } from '../domain/paper.events.js';
import type { Paper } from '../domain/paper.js';

/** Domain event → contract: form and number, nothing of what the paper says, and not why it is void. */
export function published({ type, by, at }: PaperEvent, { id: paperId, facts: { matterId, form, number } }: Paper) {
  const told = { matterId, paperId, form, number, by, at };
  return type === 'PaperIssued' ? PaperIssuedV1.of(matterId, told) : PaperVoidedV1.of(matterId, told);
}
