import { Clock } from '#libs/domain/src/clock.js';
import { type Instant, instant } from '#libs/domain/src/instant.js';

/** The time that has passed, for all regions alike. */
export class Time {
  minutes = 0;
}

const begun = Date.parse('2026-04-20T01:00:00.000Z');

/** One region's clock: it shows the common time, some minutes early or late. */
export class SkewedClock extends Clock {
  constructor(
    private readonly time: Time,
    private readonly skewMinutes: number,
  ) {
    super();
  }

  override now(): Instant {
    return instant(new Date(begun + (this.time.minutes + this.skewMinutes) * 60_000).toISOString());
  }
}
