import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { PathId } from '#libs/http/src/path-id.js';
import { ListPapers } from './list-papers.query.js';
import { PaperList } from './paper-list.response.js';

@ApiTags('paper')
@Controller('complaints/:id/papers')
export class ListPapersController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allowed('complaint.read')
  @ApiOperation({ summary: '事项的文书，和现在可以制发的文书' })
  @ApiOkResponse({ type: PaperList })
  run(@PathId() id: string): Promise<PaperList> {
    return this.queries.execute(new ListPapers(id));
  }
}
