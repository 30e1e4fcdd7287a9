import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import { map, type Observable } from 'rxjs';

/** An answer with a `version` carries it as ETag, for the caller's next If-Match. */
export class VersionTagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      map((answer: unknown) => {
        const version = (answer as { version?: unknown } | null | undefined)?.version;
        if (typeof version === 'number') tagWithVersion(context.switchToHttp().getResponse<Response>(), version);
        return answer;
      }),
    );
  }
}

export function tagWithVersion(response: Response, version: number): void {
  if (!response.headersSent) response.setHeader('ETag', `"${version}"`);
}
