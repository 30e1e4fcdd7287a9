import type { Region } from '#libs/domain/src/region.js';
import { heartbeatTopic } from '#libs/messaging/src/heartbeat/heartbeat.js';
import type { RegionResponse } from './list-regions.response.js';

/** A living service shows itself every ten seconds; three signs may be late, and what is heard is written down every three. */
export const silentAfterMs = 45_000;

export interface HeardRow {
  readonly topic: string;
  readonly service: string;
  readonly heard_at: Date;
}

/**
 * What was heard of a region's services, as of a moment. A cell that has not read the log lately knows nothing about the others: then `asOf` is the moment up
 * to which it has read, and nobody is called silent for what this cell itself did not hear.
 */
export function silenceOf(region: Region, heard: readonly HeardRow[], asOf: number): Pick<RegionResponse, 'services' | 'silentSince'> {
  const services = heard
    .filter(({ topic }) => topic === heartbeatTopic(region))
    .map(({ service, heard_at: at }) => ({ service, heardAt: at.toISOString(), silent: asOf - at.getTime() > silentAfterMs }))
    .sort((a, b) => (a.service < b.service ? -1 : 1));
  const last = services
    .map(({ heardAt }) => heardAt)
    .sort()
    .at(-1);
  const silent = last !== undefined && services.every((service) => service.silent);
  return { services, ...(silent ? { silentSince: last } : {}) };
}
