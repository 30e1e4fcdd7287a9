import { Command } from '@nestjs/cqrs';
import type { MeasureDetails, MeasureKind } from '#libs/custody/src/urgent-measure.rules.js';
import type { Instant } from '#libs/domain/src/instant.js';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { MeasureRecordedResponse } from './record-measure.response.js';

export interface NewMeasure extends MeasureDetails {
  readonly matterId: string;
  readonly kind: MeasureKind;
  readonly takenAt: Instant;
}

/** 登记紧急证据措施 (P-12) */
export class RecordMeasure extends Command<MeasureRecordedResponse> {
  constructor(
    readonly measure: NewMeasure,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
