import { Query } from '@nestjs/cqrs';
import type { Principal } from '#libs/auth/src/principal.js';
import type { MatterFilter } from '../reading/matter-filter.js';
import type { AsOfResponse } from '../reading/matter-line.response.js';
import type { Sort } from '../reading/matter-order.js';

export interface MatterExport {
  readonly asOf: AsOfResponse;
  /** Cells of one line each, read page by page as they are taken. */
  readonly lines: AsyncIterable<readonly string[]>;
}

export class ExportMatters extends Query<MatterExport> {
  constructor(
    readonly filter: MatterFilter,
    readonly sort: Sort,
    readonly principal: Principal,
  ) {
    super();
  }
}
