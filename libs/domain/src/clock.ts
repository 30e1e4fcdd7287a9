import { type Instant, instant } from './instant.js';

/** The one source of time. Tests hand in their own. */
export class Clock {
  now(): Instant {
    return instant(new Date().toISOString());
  }
}
