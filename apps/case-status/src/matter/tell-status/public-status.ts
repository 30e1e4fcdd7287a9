import type { Instant } from '#libs/domain/src/instant.js';
import type { Region } from '#libs/domain/src/region.js';
import { dayAt, dayJustBefore, type LocalDay } from '#libs/rules/src/local-day.js';
import type { MatterState } from '../model/complaint.fold.js';
import { isRunning } from '../model/deadlines.fold.js';
import type { MatterView } from '../model/matter.fold.js';

/** Where the matter is, in the submitter's eyes: the holder's work, or that it is between two holders, or that regions do not agree. */
export type StatusPhase = MatterState | 'moving' | 'disputed';

/** All that a submitter is told, and nothing else: no result (C-21), no respondent, no officer, no reason (C-22). */
export interface PublicStatus {
  readonly kind: 'complaint' | 'report';
  readonly phase: StatusPhase;
  /** The region that has it or, while it is on its way, is to sign for it. */
  readonly region: Region;
  readonly receivedOn: LocalDay;
  readonly changedOn: LocalDay;
  /** The last day of the clock that runs for that region; null where none runs. */
  readonly by: LocalDay | null;
  readonly overdue: boolean;
}

/** What the submitter waits for; the clocks between officers are not theirs. */
const clocksOfPhase = {
  ...{ moving: ['sign', 'return'], registered: ['decide', 'verify'], verifying: ['verify'] },
  ...{ accepted: ['mediate'], mediating: ['mediate'], 'mediation-ended': ['tell-end'] },
} as const;

export function publicStatus(view: MatterView, now: Instant): PublicStatus | null {
  const { registration, custody } = view;
  if (registration === null || custody === null) return null;
  const onItsWay = custody.to !== undefined && (custody.state === 'in-transit' || custody.state === 'moved');
  const phase = onItsWay ? 'moving' : custody.disputed && custody.state !== 'closed' ? 'disputed' : view.progress.state;
  const region = onItsWay ? (custody.to ?? custody.region) : custody.region;
  const clocks: readonly string[] = phase in clocksOfPhase ? clocksOfPhase[phase as keyof typeof clocksOfPhase] : [];
  const clock = view.deadlines.find((each) => isRunning(each) && each.region === region && clocks.includes(each.what));
  return {
    kind: registration.kind,
    phase,
    region,
    receivedOn: dayAt(registration.receivedAt),
    changedOn: dayAt(view.updatedAt),
    by: clock === undefined ? null : dayJustBefore(clock.due),
    overdue: clock !== undefined && clock.due <= now,
  };
}
