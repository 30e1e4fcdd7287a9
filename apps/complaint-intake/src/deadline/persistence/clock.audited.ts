import type { AuditEntry } from '#libs/audit/src/audit.js';
import type { ClockEvent } from '../domain/clock.events.js';
import type { Clock } from '../domain/clock.js';

const ruleOf: Readonly<Record<ClockEvent['type'], string>> = {
  DeadlineChanged: 'R-001',
  DeadlineReminded: 'R-008',
  DeadlineOverdue: 'R-008',
  DeadlineEscalated: 'R-008',
};
const ruleOfChange = { paused: 'R-006', resumed: 'R-006', extended: 'R-007', recounted: 'R-005' } as const;

export function audited(clock: Clock): AuditEntry[] {
  return clock.recorded.map((event) => ({
    at: event.at,
    by: event.by,
    action: event.type,
    rule: event.type === 'DeadlineChanged' ? ruleOfChange[event.cause] : ruleOf[event.type],
    subject: `complaint/${clock.matterId}`,
    details: {
      ...('cause' in event ? { cause: event.cause } : {}),
      ...('mark' in event ? { mark: event.mark } : {}),
      ...('to' in event ? { to: event.to } : {}),
      ...{ deadline: clock.deadline.what, was: clock.saved.due, due: clock.deadline.due, epoch: clock.epoch },
    },
  }));
}
