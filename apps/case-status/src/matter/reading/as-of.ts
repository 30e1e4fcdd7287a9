import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import { map, type Observable } from 'rxjs';
import { Clock } from '#libs/domain/src/clock.js';
import { Freshness } from '#libs/messaging/src/transport/freshness.js';
import type { AsOfResponse } from './matter-line.response.js';

/** Which position of the log an answer reflects. Ask before reading: what is read afterwards may be newer, never older. */
@Injectable()
export class AsOf {
  constructor(
    private readonly freshness: Freshness,
    private readonly clock: Clock,
  ) {}

  now(): AsOfResponse {
    const { caughtUpAt, positions } = this.freshness.progress();
    if (caughtUpAt === undefined) return { caughtUpAt: null, ageSeconds: null, positions };
    const age = Math.max(0, Date.parse(this.clock.now()) - caughtUpAt.getTime());
    return { caughtUpAt: caughtUpAt.toISOString(), ageSeconds: Math.round(age / 1_000), positions };
  }
}

export function tellAge(response: Response, { ageSeconds }: AsOfResponse): void {
  response.setHeader('X-Log-Age', ageSeconds ?? 'unknown');
}

/** Repeats the age of an answer in a header, where a caller who reads no body finds it. */
@Injectable()
export class LogAgeInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      map((answer: { asOf?: AsOfResponse } | undefined) => {
        if (answer?.asOf !== undefined) tellAge(context.switchToHttp().getResponse<Response>(), answer.asOf);
        return answer;
      }),
    );
  }
}
