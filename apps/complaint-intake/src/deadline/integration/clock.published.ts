import { DeadlineChangedV1 } from '#libs/contracts/src/complaint-intake/deadline-changed.v1.js';
import { DeadlineEscalatedV1 } from '#libs/contracts/src/complaint-intake/deadline-escalated.v1.js';
import { DeadlineOverdueV1 } from '#libs/contracts/src/complaint-intake/deadline-overdue.v1.js';
import { DeadlineRemindedV1 } from '#libs/contracts/src/complaint-intake/deadline-reminded.v1.js';
import type { Deadline } from '#libs/rules/src/deadline.js';
import type { ClockEvent } from '../domain/clock.events.js';
import type { Clock } from '../domain/clock.js';

/** Domain event → contract. What somebody wrote as a reason, and the numbers of papers, stay in the cell. */
export function published(event: ClockEvent, { matterId, epoch, deadline }: Clock) {
  const about = { matterId, epoch, what: deadline.what, ruleId: deadline.ruleId, due: deadline.due, at: event.at };
  switch (event.type) {
    case 'DeadlineChanged':
      return DeadlineChangedV1.of(matterId, {
        ...{ matterId, epoch, what: deadline.what, deadline: dueOf(deadline), cause: event.cause },
        pauses: deadline.pauses.map(({ ground, from, to }) => ({ ground, from, ...(to === undefined ? {} : { to }) })),
        extensions: deadline.extensions.map(({ amount, unit, by, at }) => ({ amount, unit, by, at })),
        ...{ by: event.by, at: event.at },
      });
    case 'DeadlineReminded':
      return DeadlineRemindedV1.of(matterId, { ...about, mark: event.mark });
    case 'DeadlineOverdue':
      return DeadlineOverdueV1.of(matterId, about);
    case 'DeadlineEscalated':
      return DeadlineEscalatedV1.of(matterId, { ...about, to: event.to });
    default:
      return event satisfies never;
  }
}

const dueOf = ({ ruleId, ruleVersion, start, due, provisional }: Deadline) => ({ ruleId, ruleVersion, start, due, provisional });
