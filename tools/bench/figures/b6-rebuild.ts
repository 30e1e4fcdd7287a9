import { rebuild } from '#apps/case-status/src/rebuild/rebuild.js';
import type { Instant } from '#libs/domain/src/instant.js';
import { type Region, regions } from '#libs/domain/src/region.js';
import { Envelopes } from '#libs/messaging/src/envelope/envelope.js';
import { KeyRing } from '#libs/messaging/src/envelope/key-ring.js';
import type { EventLog } from '#libs/messaging/src/event-log.js';
import { createLog } from '#libs/observability/src/log.js';
import { openLog } from '#libs/service/src/open-log.js';
import { samplesOf } from '../data/samples.js';
import { retold, type Told } from '../data/stories.js';
import { alternate, ratios } from '../frame/alternate.js';
import type { Figure } from '../frame/figure.js';
import { median, short, spread, told } from '../frame/statistics.js';
import { timed } from '../frame/timing.js';
import { BareRows } from '../place/bare-rows.js';
import type { Bench } from '../place/bench.js';
import type { RegionDatabase } from '../place/databases.js';

const leastShare = 0.3;
const region = 'beijing';

/** `npm run rebuild` of Beijing's read model from the log of three regions, beside the plain insertion of the rows that it writes. */
export const rebuilding: Figure = {
  id: 'B6',
  name: 'rebuild of the read model ÷ bare insert rate',
  aim: '≥ 0.3',
  async measure(bench) {
    const database = await (await bench.databases()).fresh('b6_beijing', region);
    const log = await openedLog(bench);
    const events = retold((await samplesOf(bench)).stories, bench.count(100_000, 5_000));
    await tell(events, log, bench);
    const parts = await partsOf(bench, database, log);
    const step = { last: '' };
    const once = () => rebuild({ ...parts, onProgress: (now) => showing(now, step, bench) });
    const { matters } = await once();
    const bare = await BareRows.of(database.url, {
      schema: 'case_status',
      tables: ['heard_event', 'matter', 'matter_words'],
      indexes: 'after',
    });
    const seconds = await alternate(
      { ours: async () => (await once()).seconds, bare: async () => (await timed(() => bare.insert())).took / 1_000 },
      { warmUps: 0, rounds: bench.count(3, 2) },
    );
    const share = ratios(seconds.bare, seconds.ours);
    const rates = (of: readonly number[]) => told(spread(of.map((each) => events.length / each)));
    return {
      value: median(share),
      holds: median(share) >= leastShare,
      lines: [
        `rebuild ${rates(seconds.ours)} events/s; bare ${rates(seconds.bare)} events/s; ratio of neighbours ${told(spread(share))}`,
        `${events.length.toLocaleString('en')} events of ${matters.added.toLocaleString('en')} matters, log in PostgreSQL; ${seconds.ours.length} rounds, after one that does not count`,
        'rebuild: read, verified, opened, kept, computed, indexed, compared with the live model, put in its place',
        `bare: the ${bare.rows.toLocaleString('en')} rows that it leaves in three tables, made ready beforehand, inserted 500 in a statement and a commit, primary keys from the start, indexes after`,
        `one connection; the share of a rebuild's time that is not spent on rows: ${short(100 * (1 - median(share)))} %`,
      ],
    };
  },
};

function showing(now: string, step: { last: string }, bench: Bench): void {
  if (step.last !== now) bench.say(`   rebuild: ${now}`);
  step.last = now;
}

const quiet = createLog({ level: 'error', region, service: 'bench' });

async function openedLog(bench: Bench): Promise<EventLog> {
  const log = openLog({ kind: 'postgres', url: await (await bench.databases()).freshLog('b6_log') }, quiet, 'bench');
  bench.duringFigure(() => log.close());
  return log;
}

/** Signed by their regions, as their relays would. */
async function tell(events: readonly Told[], log: EventLog, bench: Bench): Promise<void> {
  const keysDir = await bench.keysDir();
  const rings = await Promise.all(regions.map(async (each) => [each, new Envelopes(await KeyRing.load(keysDir, each))] as const));
  const envelopes = new Map<Region, Envelopes>(rings);
  await log.ensureTopics([...new Set(events.map(({ region: of, service }) => `${of}.${service}`))]);
  for (let at = 0; at < events.length; at += 500) {
    await log.append(await Promise.all(events.slice(at, at + 500).map((event) => wrapped(event, envelopes))));
    if (at % 20_000 === 0) bench.say(`   ${at.toLocaleString('en')} of ${events.length.toLocaleString('en')} events in the log`);
  }
}

async function wrapped({ region: of, service, row }: Told, envelopes: ReadonlyMap<Region, Envelopes>) {
  const own = envelopes.get(of);
  if (own === undefined) throw new Error(`no keys of ${of}`);
  return own.wrap(row, {
    id: row.event_id,
    service,
    aggregate: `${row.aggregate_type}/${row.aggregate_id}`,
    sequence: row.sequence,
    actor: row.actor,
    correlationId: row.correlation_id,
    causationId: row.causation_id ?? undefined,
    time: new Date(row.occurred_at).toISOString() as Instant,
  });
}

async function partsOf(bench: Bench, database: RegionDatabase, log: EventLog) {
  return { region, databaseUrl: database.owner('case-status'), log, keys: await KeyRing.load(await bench.keysDir(), region) } as const;
}
