import { Controller, Get, UseInterceptors } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { LogAgeInterceptor } from '../reading/as-of.js';
import { ListQueues } from './list-queues.query.js';
import { QueueListResponse } from './list-queues.response.js';

@ApiTags('matter')
@Controller('queues')
@UseInterceptors(LogAgeInterceptor)
export class ListQueuesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allowed('queue.read')
  @ApiOperation({ summary: '工作队列及其件数：待我办理、等待对方、已超期、在途、全部' })
  @ApiOkResponse({ type: QueueListResponse })
  run(@Me() me: Principal): Promise<QueueListResponse> {
    return this.queries.execute(new ListQueues(me));
  }
}
