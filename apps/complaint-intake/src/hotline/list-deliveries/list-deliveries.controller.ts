import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { DeliveryListResponse } from './delivery-list.response.js';
import { ListDeliveries } from './list-deliveries.query.js';
import { ListDeliveriesRequest } from './list-deliveries.request.js';

@ApiTags('hotline')
@Controller('hotline-deliveries')
export class ListDeliveriesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allowed('hotline.read')
  @ApiOperation({ summary: '对来源系统的状态回传：待发、已送达、死信；可按来源和状态筛选' })
  @ApiOkResponse({ type: DeliveryListResponse })
  run(@Query() { source, state, limit, cursor }: ListDeliveriesRequest): Promise<DeliveryListResponse> {
    return this.queries.execute(new ListDeliveries(source, state, limit, cursor));
  }
}
