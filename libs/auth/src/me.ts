import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { notSignedIn } from './auth.problems.js';
import type { Principal } from './principal.js';

/** The principal who sent the request. */
export const Me = createParamDecorator((_data: unknown, context: ExecutionContext): Principal => {
  const { user } = context.switchToHttp().getRequest<Request>();
  if (user === undefined) throw notSignedIn();
  return user;
});
