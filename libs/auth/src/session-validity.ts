import { Injectable } from '@nestjs/common';
import type { Session } from './principal.js';

type Check = (session: Session) => Promise<boolean>;

/**
 * Says whether a genuine session still counts. Identity knows of log-outs and of accounts that changed, the other services hear of them; each tells by `follow`.
 * Where nobody does, a session counts until it expires, eight hours at most.
 */
@Injectable()
export class SessionValidity {
  #check: Check = async () => true;

  follow(check: Check): void {
    this.#check = check;
  }

  isValid(session: Session): Promise<boolean> {
    return this.#check(session);
  }
}
