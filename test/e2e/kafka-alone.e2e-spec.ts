import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { type Region, regions } from '#libs/domain/src/region.js';
import { signInAs } from '../../tools/cell-client.js';
import { complaintFromBeijingToHebei } from '../../tools/demo/story.js';
import { kafkaMissing } from '../support/kafka-missing.js';
import { type Processes, startProcesses } from '../support/nine-processes.js';
import { eventually } from '../support/probe.js';
import { aComplaint } from '../support/submission.js';

const missing = await kafkaMissing();
const onKafka = missing === undefined ? describe : describe.skip;
const title = 'nine processes that share nothing but Kafka';

onKafka(missing === undefined ? title : `${title} (skipped: ${missing}; npm run test:kafka says what it needs)`, () => {
  let processes: Processes;
  let first: View;

  beforeAll(async () => {
    processes = await startProcesses();
  }, 280_000);
  afterAll(() => processes?.stop(), 60_000);

  test('take a complaint from Beijing to Hebei, and the three regions see the same', async () => {
    const matter = await complaintFromBeijingToHebei(processes.running, () => {});
    first = await sameView(processes, matter);
    expect(first.custodyChain.map(({ region, epoch, how }) => [region, epoch, how])).toEqual([
      ['beijing', 1, 'registered'],
      ['hebei', 2, 'taken'],
    ]);
    await oneHolder(processes, matter);
  }, 90_000);

  test('lose case-referral of Hebei between signing and accepting: it comes back, and one region holds the matter', async () => {
    const matter = await complaintFromBeijingToHebei(processes.running, async (_who, what) => {
      if (!what.startsWith('签收')) return;
      const [lone] = processes.instances('hebei', 'case-referral');
      if (lone !== undefined) await processes.kill(lone);
      expect((await fetch(`${urlOf(processes, 'hebei')}/api/case-referral/parked`)).status).toBe(502);
      await processes.add('hebei', 'case-referral');
    });
    await sameStory(matter);
  }, 90_000);

  test('do nothing twice where a service has a second instance, also when the first one dies', async () => {
    const [killed] = processes.instances('hebei', 'case-referral');
    await Promise.all([processes.add('hebei', 'case-referral'), processes.add('beijing', 'complaint-intake')]);
    expect(await registeredTwiceAtOnce(processes)).toBe(1);
    const matter = await complaintFromBeijingToHebei(processes.running, async (_who, what) => {
      if (what.startsWith('签收') && killed !== undefined) await processes.kill(killed);
    });
    await sameStory(matter);
  }, 120_000);

  test('cut off from Kafka, start and register all the same; what they owe arrives when the line is back', async () => {
    let matter = '';
    await processes.withoutKafka(async () => {
      for (const lone of processes.instances('beijing', 'complaint-intake')) await processes.kill(lone);
      await processes.add('beijing', 'complaint-intake');
      const operator = await signInAs(processes.running, 'beijing', 'operator');
      const { matters } = await operator.post<{ matters: { id: string }[] }>('/api/complaint-intake/submissions', aComplaint);
      matter = matters[0]?.id ?? '';
    });
    const supervisor = await signInAs(processes.running, 'tianjin', 'supervisor');
    const heard = () => supervisor.get<View>(`/api/case-status/matters/${matter}`).then(({ holder }) => holder);
    expect(await eventually('Tianjin to hear of it', heard, { within: 60_000, every: 200 })).toBe('beijing');
  }, 120_000);

  test('end in order at SIGTERM', async () => {
    const some = (['complaint-intake', 'case-referral', 'case-status', 'web'] as const).flatMap((service) =>
      processes.instances('tianjin', service),
    );
    expect(await Promise.all(some.map((lone) => lone.end('SIGTERM')))).toEqual([0, 0, 0, 0]);
  }, 60_000);

  /** Another story of the same kind: the same events in every view, none missing and none twice. */
  async function sameStory(matter: string): Promise<void> {
    const view = await sameView(processes, matter, first.timeline.length);
    expect(typesOf(view)).toEqual(typesOf(first));
    expect(view.custodyChain.map(({ region, epoch }) => [region, epoch])).toEqual(
      first.custodyChain.map(({ region, epoch }) => [region, epoch]),
    );
    await oneHolder(processes, matter);
  }
});

interface View {
  readonly state: string;
  readonly digest: string;
  readonly holder: Region;
  readonly custodyChain: readonly { readonly region: Region; readonly epoch: number; readonly how: string; readonly to?: string }[];
  readonly timeline: readonly { readonly eventId: string; readonly region: Region; readonly service: string; readonly type: string }[];
}

const urlOf = ({ running }: Processes, region: Region): string => running.cells.find((cell) => cell.region === region)?.url ?? '';
const typesOf = ({ timeline }: View): string[] => timeline.map(({ region, service, type }) => `${region} ${service} ${type}`).sort();

/** The matter as all three regions see it, once they have read the same; `events`: once that is as much as it shall be, since news of the sender may come after the close. */
async function sameView({ running }: Processes, matter: string, events = 1): Promise<View> {
  const supervisors = await Promise.all(regions.map((region) => signInAs(running, region, 'supervisor')));
  const seen = await eventually(
    'the three regions to see the same',
    async () => {
      const views = await Promise.all(supervisors.map((client) => client.get<View>(`/api/case-status/matters/${matter}`)));
      const same =
        new Set(views.map(({ digest }) => digest)).size === 1 &&
        views.every(({ state, timeline }) => state === 'closed' && timeline.length >= events);
      return same ? views : undefined;
    },
    { within: 40_000, every: 100 },
  );
  for (const { timeline } of seen) expect(new Set(timeline.map(({ eventId }) => eventId)).size).toBe(timeline.length);
  for (const { timeline } of seen) expect(timeline).toHaveLength(seen[0]?.timeline.length ?? 0);
  return seen[0] as View;
}

/** Asked where custody is decided, not in the read model: Hebei held it to the end, Beijing has let go, Tianjin never had it. */
async function oneHolder(processes: Processes, matter: string): Promise<void> {
  const records = await Promise.all(regions.map((region) => custodyIn(processes.databaseUrl(region), matter)));
  expect(records).toEqual([{ state: 'moved', epoch: 1 }, undefined, { state: 'closed', epoch: 2 }]);
}

async function custodyIn(url: string, matter: string): Promise<{ state: string; epoch: number } | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select custody ->> 'state' as state, (custody ->> 'epoch')::int as epoch from complaint_intake.complaint where id = $1`,
      [matter],
    );
    return rows[0];
  } finally {
    await client.end();
  }
}

/** The same command at both instances at the same time, under one key. Returns how many matters came of it. */
async function registeredTwiceAtOnce(processes: Processes): Promise<number> {
  const { token } = await signInAs(processes.running, 'beijing', 'operator');
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  const asked = processes.instances('beijing', 'complaint-intake').map(async ({ url }) => {
    const answer = await fetch(`${url}/api/complaint-intake/submissions`, { method: 'POST', headers, body: JSON.stringify(aComplaint) });
    expect(answer.status).toBe(201);
    return ((await answer.json()) as { matters: { id: string }[] }).matters.map(({ id }) => id);
  });
  const ids = (await Promise.all(asked)).flat();
  expect(ids).toHaveLength(2);
  return new Set(ids).size;
}
