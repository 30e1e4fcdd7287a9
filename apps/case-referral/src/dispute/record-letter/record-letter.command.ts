import { Command } from '@nestjs/cqrs';
import type { Region } from '#libs/domain/src/region.js';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { Paper } from '../domain/dispute.events.js';
import type { LetterKept } from '../integration/letters.js';

export interface RecordedLetter extends Paper {
  readonly matterId: string;
  readonly kind: 'designation' | 'agreement';
  readonly to: Region;
}

/** 登记指定管辖文书或协议 (P-06、C-17) */
export class RecordLetter extends Command<LetterKept> {
  constructor(
    readonly letter: RecordedLetter,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
