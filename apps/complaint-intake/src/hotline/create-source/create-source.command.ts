import { Command } from '@nestjs/cqrs';
import type { Channel } from '#libs/directory/src/channels.js';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { SourceCreatedResponse } from './create-source.response.js';

/** 接入一个来源系统. */
export class CreateSource extends Command<SourceCreatedResponse> {
  constructor(
    readonly source: { readonly name: string; readonly channel: Channel; readonly layout: string; readonly url?: string },
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
