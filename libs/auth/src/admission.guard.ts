import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { type Admission, admissionKey } from './allowed.js';
import { crossSite, notSignedIn } from './auth.problems.js';
import { Authentication } from './authentication.js';
import { NotAllowed } from './not-allowed.error.js';
import { decide } from './policy.js';
import { isCrossSite } from './same-origin.js';

/** Stands before every route. Lets nobody through whom the route's `@Allowed`, `@SignedIn` or `@Open` does not let through. */
@Injectable()
export class AdmissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authentication: Authentication,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<Request>();
    // A token is put there by a program on purpose; only cookies are sent without the user's knowing.
    if (request.headers.authorization === undefined && isCrossSite(request)) throw crossSite();
    const admission = this.reflector.getAllAndOverride<Admission | undefined>(admissionKey, [context.getHandler(), context.getClass()]);
    if (admission === 'open') return true;
    await this.signIn(request);
    if (typeof admission === 'object') this.demand(request, admission);
    return admission !== undefined;
  }

  private async signIn(request: Request): Promise<void> {
    const authenticated = await this.authentication.of(request);
    if (authenticated === undefined) throw notSignedIn();
    request.user = authenticated.session.principal;
    request.authInfo = authenticated;
  }

  private demand({ user }: Request, { action }: Exclude<Admission, string>): void {
    if (user === undefined) throw notSignedIn();
    const decision = decide(user, action);
    if (!decision.allowed) throw new NotAllowed(action, decision.reason);
  }
}
