import { Command } from '@nestjs/cqrs';
import type { SignedHead } from '../signing/standard-webhook.js';
import type { PushedResponse } from './push-work-order.response.js';

/** 来源系统推送一张工单. */
export class PushWorkOrder extends Command<PushedResponse> {
  constructor(
    readonly sourceId: string,
    readonly head: SignedHead,
    /** As it was signed, and what it says. */
    readonly raw: Buffer,
    readonly body: unknown,
    readonly address: string,
  ) {
    super();
  }
}
