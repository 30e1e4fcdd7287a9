import { type Region, regions } from '#libs/domain/src/region.js';
import type { ServiceName } from '#libs/service/src/service-definition.js';
import { CellClient, Refused } from '../../cell-client.js';
import { until } from '../frame/timing.js';
import { type Bench, databasesFor } from '../place/bench.js';
import { withClient } from '../place/databases.js';
import { Chance } from './chance.js';
import { type Story, storiesOf, toldBy } from './stories.js';
import { submission } from './submissions.js';

/** A matter as the read model of a region wrote it, columns as text. */
export interface SampleMatter {
  readonly matter: Readonly<Record<string, string | null>>;
  readonly words: { readonly number_words: string; readonly content_words: string };
  readonly closed: boolean;
}

const services = ['complaint-intake', 'case-referral', 'case-status'] as const satisfies readonly ServiceName[];
const intake = '/api/complaint-intake';
const outgoing = '/api/case-referral/outgoing-hand-overs';

export interface Samples {
  readonly matters: readonly SampleMatter[];
  readonly stories: readonly Story[];
}

/**
 * Matters of all three regions that real services made: registered, accepted, answered, closed, drafted and in transit, as Beijing's read model has them, and
 * what was told of each. Everything that is loaded afterwards is one of these with ids of its own, matters also with another text, number and time.
 */
export function samplesOf(bench: Bench): Promise<Samples> {
  const samples = made.get(bench) ?? makeSamples(bench);
  made.set(bench, samples);
  return samples;
}

const made = new WeakMap<Bench, Promise<Samples>>();

async function makeSamples(bench: Bench): Promise<Samples> {
  const databases = await bench.databases();
  const log = { kind: 'postgres', url: await databases.freshLog('sample_log') } as const;
  const cells = await Promise.all(
    regions.map(async (region) => {
      const database = await databases.fresh(`sample_${region}`, region);
      const served = await bench.serve({ region, services, databases: databasesFor(database.as, services), log, poolSize: 2 });
      await work(region, served.url, bench);
      return { region, database, served };
    }),
  );
  const { url } = databases.region('sample_beijing', 'beijing');
  await untilHeard(url);
  await Promise.all(cells.map(({ served }) => served.stop()));
  const told = await Promise.all(cells.map(({ region, database }) => toldBy(region, database.url)));
  return { matters: await readMatters(url), stories: storiesOf(told.flat()) };
}

async function untilHeard(beijing: string): Promise<void> {
  const wanted = regions.length * each;
  await withClient(beijing, (client) =>
    until('the samples to be heard in Beijing', async () => {
      const { rows } = await client.query<{ listed: number; closed: number; sent: number }>(
        `select count(*)::int as listed, count(*) filter (where state = 'closed')::int as closed,
           count(*) filter (where custody in ('in-transit', 'moved'))::int as sent from case_status.matter where listed`,
      );
      const { listed = 0, closed: ended = 0, sent: onTheWay = 0 } = rows[0] ?? {};
      return listed === wanted * steps.length && ended === wanted * steps.filter((step) => step === closed).length && onTheWay === wanted;
    }),
  );
}

/** How many of each kind, in each region. */
const each = 4;
interface Made {
  readonly id: string;
  readonly version: number;
}
type Step = (at: Desk, made: Made) => Promise<unknown>;

interface Desk {
  readonly region: Region;
  readonly intake: CellClient;
  readonly officer: CellClient;
  readonly operator: CellClient;
  readonly head: CellClient;
}

const change = async (as: CellClient, { id, version }: Made, step: string, body: object = {}): Promise<Made> => {
  const changed = await as.change<{ version: number }>(`${intake}/complaints/${id}/${step}`, version, body);
  return { id, version: changed.version };
};
const accepted = (at: Desk, made: Made) => change(at.intake, made, 'acceptance');
const answered = async (at: Desk, made: Made) =>
  change(at.officer, await accepted(at, made), 'answer', { result: 'settled', text: '经核查并调解，商家已退货退款。' });
const closed = async (at: Desk, made: Made) => change(at.officer, await answered(at, made), 'closure');
const drafted = async (at: Desk, { id }: Made): Promise<string> => {
  const to = regions.find((region) => region !== at.region);
  const body = { matterId: id, to, reason: '被投诉人住所地在当地，依法应由当地处理（C-06）。' };
  let handOver = '';
  await until('the referral service to know the matter', async () => {
    const { id: drawn } = await at.operator.post<{ id: string }>(outgoing, body).catch(unlessUnknown);
    handOver = drawn;
    return drawn !== '';
  });
  return handOver;
};
const sent: Step = async (at, made) => at.head.change(`${outgoing}/${await drafted(at, made)}/approval`, 1);
/** Most matters of a history are closed; what is open waits for each of the steps. */
const steps: readonly Step[] = [async () => undefined, accepted, answered, closed, closed, closed, drafted, sent];

async function work(region: Region, url: string, bench: Bench): Promise<void> {
  const client = async (role: 'intake' | 'officer' | 'operator' | 'unit-head') => CellClient.with(url, await bench.tokenOf(region, role));
  const desk = {
    region,
    intake: await client('intake'),
    officer: await client('officer'),
    operator: await client('operator'),
    head: await client('unit-head'),
  };
  const chance = new Chance(regions.indexOf(region) + 10);
  for (const step of steps) {
    for (let count = 0; count < each; count++) {
      const { matters } = await desk.operator.post<{ matters: [Made] }>(`${intake}/submissions`, submission(chance));
      await step(desk, matters[0]);
    }
  }
}

/** The referral service hears of a new matter from the log, a moment after the registration. */
function unlessUnknown(failure: unknown): { id: string } {
  if (failure instanceof Refused && failure.status === 404) return { id: '' };
  throw failure;
}

async function readMatters(url: string): Promise<readonly SampleMatter[]> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ matter: Record<string, string | null>; number_words: string; content_words: string }>(
      `select (select jsonb_object_agg(key, value) from jsonb_each_text(to_jsonb(m))) || jsonb_build_object(
         'regions', m.regions::text, 'own_tasks', m.own_tasks::text, 'own_drafters', m.own_drafters::text, 'view', m.view::text, 'place', m.place::text) as matter,
         w.number_words, w.content_words
       from case_status.matter m join case_status.matter_words w on w.matter_id = m.id where m.listed order by m.number`,
    );
    return rows.map(({ matter, ...words }) => ({ matter, words, closed: matter['state'] === 'closed' }));
  });
}
