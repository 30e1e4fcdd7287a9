import { Aggregate } from '#libs/domain/src/aggregate.js';
import type { Instant } from '#libs/domain/src/instant.js';
import { type Deadline, extended, type Mark, paused, recounted, resumed } from '#libs/rules/src/deadline.js';
import { dayAt } from '#libs/rules/src/local-day.js';
import type { PauseGround } from '#libs/rules/src/rule.js';
import type { Rules } from '#libs/rules/src/rules.js';
import { passed } from '#libs/rules/src/thresholds.js';
import type { ClockChange, ClockEvent } from './clock.events.js';

export interface ClockFacts {
  readonly id: string;
  readonly version: number;
  readonly matterId: string;
  readonly epoch: number;
  readonly deadline: Deadline;
}

/**
 * One deadline of a matter in the cell that holds it. A record beside the matter's own, so that a reminder never makes stale what an officer has open.
 * What begins and ends it is the matter's own news; here is what happens to it in between.
 */
export class Clock extends Aggregate<ClockEvent> {
  readonly matterId: string;
  readonly epoch: number;
  readonly saved: Deadline;
  #deadline: Deadline;

  constructor({ id, version, matterId, epoch, deadline }: ClockFacts) {
    super(id, version);
    this.matterId = matterId;
    this.epoch = epoch;
    this.saved = deadline;
    this.#deadline = deadline;
  }

  get deadline(): Deadline {
    return this.#deadline;
  }

  pause(pause: { ground: PauseGround; paper: string; from: Instant }, rules: Rules, by: string, at: Instant): void {
    this.becomes(paused(this.#deadline, rules.of(this.#deadline), pause), 'paused', by, at);
  }

  resume(end: { ground: PauseGround; endPaper: string; to: Instant }, rules: Rules, by: string, at: Instant): void {
    this.becomes(resumed(this.#deadline, end, rules.counting), 'resumed', by, at);
  }

  extend(reason: string, rules: Rules, by: string, at: Instant): void {
    this.becomes(extended(this.#deadline, rules.of(this.#deadline), { by, at, reason }, rules.counting), 'extended', by, at);
  }

  /** Another calendar may give another end; the same one changes nothing and tells nothing. */
  recount(rules: Rules, by: string, at: Instant): void {
    const again = recounted(this.#deadline, rules.counting);
    if (again !== this.#deadline) this.becomes(again, 'recounted', by, at);
  }

  /** Tells of the thresholds that were passed, each once. */
  look(rules: Rules, now: Instant): void {
    const seen = passed(this.#deadline, now, rules.remindersOn(dayAt(this.#deadline.start)), rules.counting);
    this.#deadline = seen.deadline;
    for (const mark of seen.told) this.record(told(mark, now));
  }

  private becomes(deadline: Deadline, cause: ClockChange, by: string, at: Instant): void {
    this.#deadline = deadline;
    this.record({ type: 'DeadlineChanged', cause, by, at });
  }
}

function told(mark: Mark, at: Instant): ClockEvent {
  const by = 'system';
  if (mark === 'overdue') return { type: 'DeadlineOverdue', by, at };
  if (mark === 'to-liaison') return { type: 'DeadlineEscalated', to: 'liaison', by, at };
  return mark === 'to-office' ? { type: 'DeadlineEscalated', to: 'office', by, at } : { type: 'DeadlineReminded', mark, by, at };
}
