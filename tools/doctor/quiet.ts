import { setTimeout as pause } from 'node:timers/promises';
import type { Region } from '#libs/domain/src/region.js';
import type { CellDesk } from './cell-desk.js';
import type { Hearing, Needs } from './suspicion.js';

const listening = ['complaint-intake', 'case-referral', 'case-status'] as const;
const speaking = ['complaint-intake', 'case-referral'] as const;
const between = 250;

/** What was over when a second look began. */
export interface Settled {
  readonly sent: ReadonlySet<Region>;
  readonly heard: ReadonlySet<Hearing>;
}

export const areMet = ({ sent, heard }: Needs, settled: Settled): boolean =>
  sent.every((region) => settled.sent.has(region)) && heard.every((service) => settled.heard.has(service));

/**
 * Waits until what was said before this moment is in the log and was read there by everybody; for each service at most so many milliseconds, since a region
 * that is cut off may be so for days. Every time is compared with times of the same service's clock.
 */
export async function untilHeard(desks: readonly CellDesk[], patience: number): Promise<Settled> {
  const sent = new Set<Region>();
  await Promise.all(desks.map(async (desk) => (await hasSent(desk, patience)) && sent.add(desk.region)));
  const heard = new Set<Hearing>();
  const services = desks.flatMap((desk) => listening.map((service) => ({ desk, service })));
  await Promise.all(
    services.map(async ({ desk, service }) => (await hasHeard(desk, service, patience)) && heard.add(`${desk.region}/${service}`)),
  );
  return { sent, heard };
}

async function hasSent(desk: CellDesk, patience: number): Promise<boolean> {
  const all = speaking.map(async (service) => {
    const { now } = await desk.service(service);
    return within(patience, async () => {
      const { oldestUnsent } = await desk.service(service);
      return oldestUnsent === null || oldestUnsent > now;
    });
  });
  return (await Promise.all(all)).every(Boolean);
}

async function hasHeard(desk: CellDesk, service: (typeof listening)[number], patience: number): Promise<boolean> {
  const { now } = await desk.service(service);
  return within(patience, async () => {
    const { caughtUpAt } = await desk.service(service);
    return caughtUpAt !== null && caughtUpAt > now;
  });
}

async function within(patience: number, look: () => Promise<boolean>): Promise<boolean> {
  for (const end = Date.now() + patience; ; await pause(between)) {
    if (await look()) return true;
    if (Date.now() > end) return false;
  }
}
