import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allowed, Open } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { ChangedResponse } from '#libs/http/src/changed.response.js';
import { ExpectedVersion, RequestKey } from '#libs/http/src/command-context.js';
import { Nested, Text } from '#libs/http/src/fields.js';
import { PageQuery } from '#libs/http/src/paging.js';
import { PathId, PathNumber } from '#libs/http/src/path-id.js';
import { EventStreams, LastEventId } from '#libs/http/src/sse.js';
import { correlation } from '#libs/observability/src/correlation.js';

class ShopRequest {
  @Text({ max: 20 })
  name!: string;
}

class NoteRequest {
  @Text({ max: 5_000_000, multiline: true })
  text!: string;

  @Nested(() => ShopRequest, { optional: true })
  shop?: ShopRequest;
}

export const noteId = '0190a000-0000-7000-8000-00000000000a';

@Controller('notes')
export class NotesController {
  constructor(private readonly streams: EventStreams) {}

  @Get()
  @Open()
  list(@Query() page: PageQuery) {
    return { items: [], limit: page.limit };
  }

  @Post()
  @Allowed('submission.register')
  write(@Body() body: NoteRequest, @Me() me: Principal, @RequestKey() key: RequestKey) {
    return { version: 1, text: body.text, by: me.accountId, key, story: correlation().correlationId };
  }

  @Post(':id/change')
  @HttpCode(200)
  @Allowed('submission.register')
  @ApiOkResponse({ type: ChangedResponse })
  change(@PathId() id: string, @ExpectedVersion() expected: number, @RequestKey() _key: RequestKey): ChangedResponse {
    return { version: expected + 1, ...{ id } };
  }

  @Get('failure/:kind')
  @Open()
  fail(): never {
    throw Object.assign(new Error('relation "reporter" holds 张三'), { code: '42P01', detail: '13800138000' });
  }

  @Get('numbered/:id')
  @Open()
  numbered(@PathNumber() number: string) {
    return { number };
  }

  @Get('outage')
  @Open()
  outage(): never {
    throw Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:5432'), { code: 'ECONNREFUSED' });
  }

  @Get('stream')
  @Open()
  async stream(@Res() response: Response, @LastEventId() last: string | undefined) {
    await this.streams.open(response).send({ id: '8', event: 'matter', data: { after: last ?? null } });
  }
}
