import { Command } from '@nestjs/cqrs';
import type { Region } from '#libs/domain/src/region.js';
import type { RequestKey } from '#libs/persistence/src/transactions.js';

/** 持有地区就管辖提出争议 (C-17) */
export class RaiseDispute extends Command<{ id: string; version: number }> {
  constructor(
    readonly raised: { readonly matterId: string; readonly other: Region; readonly reason: string },
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
