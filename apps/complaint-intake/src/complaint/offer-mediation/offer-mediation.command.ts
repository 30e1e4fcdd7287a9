import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { OfferMediationRequest } from './offer-mediation.request.js';

/** 征询双方是否同意调解 (C-11) */
export class OfferMediation extends Command<{ version: number }> {
  constructor(
    readonly id: string,
    readonly expected: number,
    readonly body: OfferMediationRequest,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
