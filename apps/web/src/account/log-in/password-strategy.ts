import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Request } from 'express';
import passport from 'passport';
import { Strategy } from 'passport-local';
import { authenticated } from '#libs/auth/src/authentication.js';
import { wrongCredentials } from '../log-in.problems.js';
import { LogIn, type SignedIn } from './log-in.command.js';

/** passport's way to sign in with name and password. Has a passport of its own, as the services of a cell share a process. */
@Injectable()
export class PasswordStrategy {
  readonly #passport = new passport.Authenticator();

  constructor(commands: CommandBus) {
    const strategy = new Strategy({ passReqToCallback: true }, (request, username, password, done) => {
      commands.execute(new LogIn(username, password, request.ip ?? '')).then(
        (signedIn) => done(null, signedIn.session.principal, signedIn as never),
        (failure: unknown) => done(failure),
      );
    });
    this.#passport.use('password', strategy);
  }

  /** The request's body is a LogInRequest that was checked. */
  async signIn(request: Request): Promise<SignedIn> {
    const signedIn = await authenticated<SignedIn>(this.#passport, 'password', request);
    if (signedIn === undefined) throw wrongCredentials();
    return signedIn;
  }
}
