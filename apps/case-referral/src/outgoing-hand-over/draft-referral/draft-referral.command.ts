import { Command } from '@nestjs/cqrs';
import type { Region } from '#libs/domain/src/region.js';
import type { RequestKey } from '#libs/persistence/src/transactions.js';

/** 起草转办申请，待办案机构负责人批准 (8.2 TRIAGED → REFERRAL_APPROVAL). */
export class DraftReferral extends Command<{ id: string; version: number }> {
  constructor(
    readonly draft: { readonly matterId: string; readonly to: Region; readonly reason: string; readonly newGround?: boolean },
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
