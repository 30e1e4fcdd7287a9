import { type Region, regions } from '#libs/domain/src/region.js';
import type { Database } from '../world/database.js';
import { groupedBy, rows, schemaOf, type Told } from './told-events.js';

const listening = ['complaint-intake', 'case-referral', 'case-status'] as const;

/** What each service wrote down in the transaction of a change is whole: no number is missing, and the records stand where their last event says. */
export async function checkPromises(database: Database, told: readonly Told[]): Promise<string[]> {
  const unsent = told.filter(({ sent }) => !sent).map(({ region, service, eventId }) => `${region} ${service} never sent ${eventId}`);
  const aggregates = groupedBy(told, ({ region, service, aggregate }) => `${region} ${service} ${aggregate}`);
  const gaps = [...aggregates].flatMap(([name, events]) => {
    const sequences = events.map(({ sequence }) => sequence).sort((a, b) => a - b);
    return sequences.every((sequence, index) => sequence === index + 1) ? [] : [`${name} told events ${sequences.join(', ')}`];
  });
  const behind = (await Promise.all(regions.map((region) => recordsIn(database, region)))).flat().flatMap(({ name, version }) => {
    const last = Math.max(0, ...(aggregates.get(name) ?? []).map(({ sequence }) => sequence));
    return last === version ? [] : [`${name} is at version ${version} and told of ${last}`];
  });
  return [...unsent, ...gaps, ...behind];
}

async function recordsIn(database: Database, region: Region): Promise<{ name: string; version: number }[]> {
  return rows(
    database,
    region,
    `select '${region} complaint-intake complaint/' || id as name, version from complaint_intake.complaint
     union all select '${region} case-referral outgoing-hand-over/' || id, version from case_referral.outgoing_hand_over
     union all select '${region} case-referral incoming-hand-over/' || id, version from case_referral.incoming_hand_over`,
  );
}

/** Every event reached every region exactly once, and those of a matter in one topic in the order in which they were told. */
export async function checkArrivals(database: Database, told: readonly Told[]): Promise<string[]> {
  return (await Promise.all(regions.map((region) => arrivalsIn(database, region, told)))).flat();
}

async function arrivalsIn(database: Database, region: Region, told: readonly Told[]): Promise<string[]> {
  const arrived = await rows<{ from: Region; eventId: string; place: string }>(
    database,
    region,
    // What lay ready was applied in one transaction, and is at one place in the order.
    `select h.region as "from", h.event_id as "eventId", dense_rank() over (order by i.applied_at) as place from case_status.heard_event h
     left join case_status.inbox i on i.event_id = h.event_id and i.region in (h.region, '')`,
  );
  const places = new Map(arrived.map(({ from, eventId, place }) => [`${from} ${eventId}`, Number(place)]));
  const promised = new Set(told.map(nameOf));
  const lost = told.filter((event) => !places.has(nameOf(event))).map((event) => `${region} never heard ${nameOf(event)} (${event.type})`);
  const strange = [...places.keys()].filter((name) => !promised.has(name)).map((name) => `${region} heard ${name}, which nobody told`);
  const doubled = arrived.length === places.size ? [] : [`${region} holds ${arrived.length - places.size} events twice`];
  return [...lost, ...strange, ...doubled, ...outOfOrder(region, told, places)];
}

const nameOf = ({ region, eventId }: Pick<Told, 'region' | 'eventId'>): string => `${region} ${eventId}`;

function outOfOrder(here: Region, told: readonly Told[], places: ReadonlyMap<string, number>): string[] {
  const lanes = groupedBy(told, ({ region, service, matterId }) => `${region}.${service} ${matterId}`);
  return [...lanes].flatMap(([lane, events]) => {
    const order = events.flatMap((event) => places.get(nameOf(event)) ?? []);
    return order.every((place, index) => index === 0 || place >= (order[index - 1] ?? 0)) ? [] : [`${here} heard ${lane} out of order`];
  });
}

/** A hand-over is told of once in each of its turns, and an approval is answered once by the owner: what came twice must not have counted twice. */
export function checkHandOvers(told: readonly Told[]): string[] {
  const turns = groupedBy(
    told.filter(({ service }) => service === 'case-referral'),
    ({ region, aggregate, type }) => `${region} ${type} of ${aggregate}`,
  );
  const twice = [...turns].filter(([, events]) => events.length > 1).map(([name, events]) => `${name} was told ${events.length} times`);
  const answers = groupedBy(
    told.filter(({ type }) => type === 'complaint-intake.matter-frozen' || type === 'complaint-intake.freeze-refused'),
    ({ handOverId }) => handOverId ?? '',
  );
  const approved = told.filter(({ type }) => type === 'case-referral.hand-over-approved');
  const wrong = approved.flatMap(({ handOverId, region }) => {
    const count = answers.get(handOverId ?? '')?.length ?? 0;
    return count === 1 ? [] : [`the owner in ${region} answered the approval of ${handOverId} ${count} times`];
  });
  return [...twice, ...wrong];
}

/** Nothing of this load is unreadable or against a rule, so that nothing may wait to be replayed. */
export async function checkParked(database: Database): Promise<string[]> {
  const places = regions.flatMap((region) =>
    listening.map(async (service) => {
      const parked = await rows<{ type: string; why: string; reason: string; key: string }>(
        database,
        region,
        `select type, why, reason, key from ${schemaOf(service)}.parked order by id`,
      );
      return parked.map(({ type, why, reason, key }) => `${region} ${service} parked ${type} of ${key}: ${why}, ${reason}`);
    }),
  );
  return (await Promise.all(places)).flat();
}
