import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { demand } from '#libs/auth/src/policy.js';
import { Clock } from '#libs/domain/src/clock.js';
import { AsOf } from '../reading/as-of.js';
import { MatterLines } from '../reading/matter-lines.js';
import { ListMatters } from './list-matters.query.js';
import type { MatterListResponse } from './list-matters.response.js';

@QueryHandler(ListMatters)
export class ListMattersHandler implements IQueryHandler<ListMatters> {
  constructor(
    private readonly lines: MatterLines,
    private readonly asOf: AsOf,
    private readonly clock: Clock,
  ) {}

  async execute({ asked, principal }: ListMatters): Promise<MatterListResponse> {
    if (asked.filter.queue !== undefined) demand(principal, 'queue.read', { region: principal.region });
    const asOf = this.asOf.now();
    const page = await this.lines.page(asked, 'matter.list', { principal, now: this.clock.now() });
    return { ...page, asOf };
  }
}
