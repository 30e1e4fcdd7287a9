import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { FactsRequest, wantedBy } from '#libs/service/src/doctor/facts.request.js';
import { ReadReplicas } from './read-replicas.query.js';
import { ReplicaPageResponse } from './replica-page.response.js';

@ApiTags('doctor')
@Controller('doctor/replicas')
export class ReadReplicasController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allowed('doctor.read')
  @ApiOperation({ summary: '体检：本地区副本中各事项的持有人与摘要值' })
  @ApiOkResponse({ type: ReplicaPageResponse })
  run(@Query() request: FactsRequest): Promise<ReplicaPageResponse> {
    return this.queries.execute(new ReadReplicas(wantedBy(request)));
  }
}
