import { Catch, type RpcExceptionFilter } from '@nestjs/common';
import { type Observable, throwError } from 'rxjs';

/** Nest turns a handler's failure into “Internal server error”; the transport needs the failure itself to retry or park. */
@Catch()
export class FailuresReachTheLog implements RpcExceptionFilter {
  catch(failure: unknown): Observable<never> {
    return throwError(() => failure);
  }
}
