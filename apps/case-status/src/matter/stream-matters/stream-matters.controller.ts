import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { SessionEnd } from '#libs/auth/src/session-end.js';
import { EventStreams, LastEventId } from '#libs/http/src/sse.js';
import { MatterFeed } from './matter-feed.js';
import { beginningOf, sendChanges } from './matter-stream.js';
import { OpenMatters } from './open-matters.js';
import { StreamMattersRequest } from './stream-matters.request.js';

@ApiTags('matter')
@Controller('stream')
export class StreamMattersController {
  constructor(
    private readonly feed: MatterFeed,
    private readonly openMatters: OpenMatters,
    private readonly streams: EventStreams,
    private readonly sessionEnd: SessionEnd,
  ) {}

  @Get()
  @Allowed('matter.stream')
  @ApiOperation({ summary: '事项变化的实时推送（SSE）：matter 为变化，readers 为本地区谁正打开同一事项，reset 表示须全部重新读取' })
  @ApiHeader({ name: 'Last-Event-ID', required: false })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  async run(
    @Me() me: Principal,
    @Query() { open }: StreamMattersRequest,
    @LastEventId() lastEventId: string | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const beginning = await beginningOf(this.feed, lastEventId);
    const stream = this.streams.open(response);
    this.sessionEnd.endWith(request, stream);
    try {
      const readers = open === undefined ? undefined : this.openMatters.follow(open, me, stream);
      await Promise.all([sendChanges(this.feed, stream, me, beginning), readers]);
    } catch (failure) {
      // Whoever has gone, or a service that is stopping, needs no answer.
      if (!stream.gone.aborted) throw failure;
    }
  }
}
