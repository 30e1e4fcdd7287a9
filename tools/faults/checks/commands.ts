import { regions } from '#libs/domain/src/region.js';
import type { Acknowledged } from '../load/ledger.js';
import type { Database } from '../world/database.js';
import { groupedBy, rows, type Told } from './told-events.js';

/**
 * Every command that was answered with yes took effect exactly once: its event stands between the version that was known and the one that was answered, and
 * of each kind there are as many events as there were yeses, so that nothing took effect that nobody was told of.
 */
export function checkCommands(acknowledged: readonly Acknowledged[], told: readonly Told[]): string[] {
  const byAggregate = groupedBy(told, placeOf);
  const missing = acknowledged.flatMap((promise) => {
    const { type, aggregate, above, upTo, region } = promise;
    const events = (byAggregate.get(placeOf(promise)) ?? []).filter((each) => each.type === type);
    const effects = events.filter(({ sequence }) => sequence > above && sequence <= upTo);
    if (effects.length === 1) return [];
    return [`${region} ${type} of ${aggregate}: acknowledged once (version ${upTo}), took effect ${effects.length} times`];
  });
  const promised = groupedBy(acknowledged, ({ type }) => type);
  const surplus = [...promised].flatMap(([type, yeses]) => {
    const events = told.filter((each) => each.type === type && !each.bySilence).length;
    return events === yeses.length ? [] : [`${type}: ${yeses.length} acknowledged, ${events} took effect`];
  });
  return [...missing, ...surplus];
}

const placeOf = ({ region, service, aggregate }: Pick<Told, 'region' | 'service' | 'aggregate'>) => `${region}/${service}/${aggregate}`;

/** A registration sent again is the same registration: its words stand in one record of its origin, and in one more of each region that took it. */
export async function checkRegistrations(database: Database, registered: number): Promise<string[]> {
  const origins = await Promise.all(
    regions.map((region) =>
      rows<{ title: string; times: number }>(
        database,
        region,
        `select content ->> 'title' as title, count(*)::int as times from complaint_intake.complaint where content ->> 'origin' = '${region}' group by 1`,
      ),
    ),
  );
  const all = origins.flat();
  const twice = all.filter(({ times }) => times > 1).map(({ title, times }) => `${title} was registered ${times} times`);
  return all.length === registered ? twice : [...twice, `${registered} registrations were acknowledged, ${all.length} are on file`];
}
