import { Query } from '@nestjs/cqrs';
import type { MeasureListResponse } from './measure-list.response.js';

export class ListMeasures extends Query<MeasureListResponse> {
  constructor(readonly matterId: string) {
    super();
  }
}
