import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { EventStream } from '#libs/http/src/sse.js';
import { SessionValidity } from './session-validity.js';
import { SessionReader } from './sessions.js';

const lookEveryMs = 2_000;

/** A stream lasts no longer than the session that opened it: it ends when that expires, and seconds after it was ended. Its reader comes back with a new one, or not at all. */
@Injectable()
export class SessionEnd {
  constructor(
    private readonly validity: SessionValidity,
    private readonly sessions: SessionReader,
  ) {}

  endWith({ authInfo }: Request, stream: EventStream): void {
    if (authInfo === undefined || stream.gone.aborted) return;
    const { session } = authInfo;
    const look = async () => {
      const goesOn = !this.sessions.hasExpired(session) && (await this.validity.isValid(session));
      if (!goesOn) stream.end();
    };
    // What cannot be found out now is asked again; the session's own end comes in any case.
    const looking = setInterval(() => void look().catch(() => undefined), lookEveryMs).unref();
    stream.gone.addEventListener('abort', () => clearInterval(looking), { once: true });
  }
}
