import { setTimeout as pause } from 'node:timers/promises';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Allowed } from '#libs/auth/src/allowed.js';
import { SessionEnd } from '#libs/auth/src/session-end.js';
import { PathId } from '#libs/http/src/path-id.js';
import { type EventStream, EventStreams, LastEventId } from '#libs/http/src/sse.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { importJobResponse } from '../job/import-job.response.js';
import { isOver } from '../persistence/import-job.row.js';
import { ImportJobs, type Job } from '../persistence/import-jobs.js';

const lookEveryMs = 250;

@ApiTags('import')
@Controller('imports/:id/progress')
export class WatchImportController {
  constructor(
    private readonly streams: EventStreams,
    private readonly transactions: Transactions,
    private readonly jobs: ImportJobs,
    private readonly sessionEnd: SessionEnd,
  ) {}

  @Get()
  @Allowed('import.read')
  @ApiOperation({ summary: '导入进度（SSE）：progress 若干次，最后一次 done；断线后按 Last-Event-ID 续传' })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  async run(
    @PathId() id: string,
    @LastEventId() seen: string | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const job = await this.read(id);
    const stream = this.streams.open(response);
    this.sessionEnd.endWith(request, stream);
    await this.follow(stream, job, seen);
    stream.end();
  }

  /** The id of an event is the job's version. It is read from the table, since another process may be running the job. */
  private async follow(stream: EventStream, job: Job, seen: string | undefined): Promise<void> {
    for (let last = seen; ; job = await this.read(job.id)) {
      if (isOver(job)) {
        await stream.send({ id: String(job.version), event: 'done', data: importJobResponse(job) });
        return;
      }
      if (String(job.version) !== last) await stream.send({ id: String(job.version), event: 'progress', data: importJobResponse(job) });
      last = String(job.version);
      await pause(lookEveryMs, undefined, { signal: stream.gone }).catch(() => undefined);
      if (stream.gone.aborted) return;
    }
  }

  private read(id: string): Promise<Job> {
    return this.transactions.run((tx) => this.jobs.get(id, tx));
  }
}
