import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { objectCheck } from './fields/checks.js';
import { unknown } from './fields/faults.js';
import { invalid } from './problems/http-problem.js';

/** Whoever takes the body looks into it; whoever takes the whole request reads its body, a file, alone. */
const looking = [RouteParamtypes.BODY, RouteParamtypes.REQUEST].map((type) => `${type}:`);
const mostFaults = 50;

/** A command that has no fields refuses any: one that was meant for another address must not be dropped in silence. */
export class UnexpectedBodyInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (!looksIntoBody(context)) mustBeEmpty(context.switchToHttp().getRequest<Request>().body);
    return next.handle();
  }
}

function looksIntoBody(context: ExecutionContext): boolean {
  const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name) ?? {}) as object;
  return Object.keys(args).some((key) => looking.some((type) => key.startsWith(type)));
}

function mustBeEmpty(body: unknown): void {
  if (body === undefined) return;
  const wrong = objectCheck(body);
  if (wrong !== undefined) throw invalid([{ field: '', ...wrong }]);
  const fields = Object.keys(body as object).slice(0, mostFaults);
  if (fields.length > 0) throw invalid(fields.map((field) => ({ field, ...unknown })));
}
