import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { RecordMediationConsentRequest } from './record-mediation-consent.request.js';

/** 记录一方是否同意调解 (C-11) */
export class RecordMediationConsent extends Command<{ version: number }> {
  constructor(
    readonly id: string,
    readonly expected: number,
    readonly body: RecordMediationConsentRequest,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
