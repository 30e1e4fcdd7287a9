import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { divisions, pathOf } from '#libs/directory/src/division.js';
import { Here } from '#libs/domain/src/here.js';
import type { DivisionListResponse } from './division-list.response.js';
import { ListDivisions } from './list-divisions.query.js';

@QueryHandler(ListDivisions)
export class ListDivisionsHandler implements IQueryHandler<ListDivisions> {
  constructor(private readonly here: Here) {}

  execute(): Promise<DivisionListResponse> {
    const below = divisions.filter(({ region, level }) => region === this.here.region && level !== 'province');
    return Promise.resolve({ divisions: below.map((division) => ({ code: division.code, name: pathOf(division) })) });
  }
}
