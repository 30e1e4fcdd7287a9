import { Query } from '@nestjs/cqrs';
import type { HintsResponse } from './hints.response.js';

/** 提示：疑似非消费投诉的迹象、举报奖励测算；不作决定 (C-10, C-29). */
export class GetHints extends Query<HintsResponse> {
  constructor(
    readonly id: string,
    readonly penaltyFen: number,
  ) {
    super();
  }
}
