import { setTimeout as pause } from 'node:timers/promises';
import type { Figure, Measured } from '../frame/figure.js';
import { Registering } from '../frame/registering.js';
import { Sightings } from '../frame/sightings.js';
import { median, percentile, short } from '../frame/statistics.js';
import { BareInserts } from '../place/bare-inserts.js';
import { BareKafka, type BareMessage } from '../place/bare-kafka.js';
import type { Bench } from '../place/bench.js';
import { type TwoCells, twoCells } from '../place/two-cells.js';

const most = 3;
/** Milliseconds between one and the next, ours and bare in turn: far below what either can carry. */
const interval = 25;
const topic = 'bench.crossing';

/** From a registration's commit in Beijing until Tianjin's read model has the matter, beside the same bytes through bare kafkajs into a table. */
export const crossing: Figure = {
  id: 'B2',
  name: 'commit in one cell → visible in another on Kafka, p99 ÷ bare kafkajs produce → consume → insert',
  aim: '≤ 3',
  async measure(bench) {
    const cells = await twoCells(bench, 'b2');
    const ours = await ourSide(bench, cells);
    await ours.one();
    const bare = await bareSide(bench, cells);
    const warmUps = bench.count(100, 20);
    await inTurn(warmUps, ours, bare);
    const before = { ours: ours.sent.length, bare: bare.sent.length };
    const count = bench.count(2_000, 120);
    await inTurn(count, ours, bare);
    return measuredOf((await ours.delays()).slice(before.ours), (await bare.delays()).slice(before.bare), count);
  },
};

interface Side {
  readonly sent: readonly unknown[];
  one(): Promise<void>;
  /** Milliseconds of each one that was sent, when all have arrived. */
  delays(): Promise<number[]>;
}

async function ourSide(bench: Bench, { teller, hearer }: TwoCells): Promise<Side> {
  const committed = await Sightings.of(teller.database.url, 'complaint_intake.outbox', 'key');
  const visible = await Sightings.of(hearer.database.url, 'case_status.matter', 'id');
  const operator = await Registering.open(teller.served.url, await bench.tokenOf('beijing', 'operator'), 1);
  bench.duringFigure(async () => operator.close());
  for (const sightings of [committed, visible]) bench.duringFigure(() => sightings.close());
  const sent: string[] = [];
  return {
    sent,
    one: async () => {
      const [bytes] = operator.requests(1);
      if (bytes !== undefined) sent.push(await operator.send(bytes, 0));
    },
    delays: async () => differences(await visible.all(sent), await committed.all(sent)),
  };
}

/** The bytes of real events, taken from the topic into which ours were sent meanwhile. */
async function bareSide(bench: Bench, { kafka, teller }: TwoCells): Promise<Side> {
  const bare = new BareKafka(kafka);
  bench.duringFigure(() => bare.close());
  const inserts = await BareInserts.open(await (await bench.databases()).freshLog('b2_bare'), 3);
  bench.duringFigure(() => inserts.close());
  const arrived = await Sightings.of(inserts.url, 'event', 'key');
  bench.duringFigure(() => arrived.close());
  await bare.makeTopic(topic);
  const { value } = await oneEvent(bare, teller.database.region, bench);
  const send = await bare.producer(topic);
  await bare.consumer(topic, (message, lane) => inserts.insert(message, lane));
  const sent: { key: string; at: number }[] = [];
  return {
    sent,
    one: async () => {
      const key = String(sent.length);
      sent.push({ key, at: performance.now() });
      await send({ key, value });
    },
    delays: async () =>
      differences(
        await arrived.all(sent.map(({ key }) => key)),
        sent.map(({ at }) => at),
      ),
  };
}

async function oneEvent(bare: BareKafka, region: string, bench: Bench): Promise<BareMessage> {
  bench.say('   taking the bytes of a real event from the log');
  let found: (message: BareMessage) => void = () => {};
  const first = new Promise<BareMessage>((resolve) => {
    found = resolve;
  });
  const turn = await bare.consumer(`${region}.complaint-intake`, async (message) => found(message));
  const message = await first;
  turn.pause();
  return message;
}

async function inTurn(count: number, ours: Side, bare: Side): Promise<void> {
  let due = performance.now();
  for (let number = 0; number < 2 * count; number++) {
    await (number % 2 === 0 ? ours : bare).one();
    due = Math.max(due + interval, performance.now());
    await pause(Math.max(0, due - performance.now()));
  }
  await Promise.all([ours.delays(), bare.delays()]);
}

const differences = (ends: readonly number[], begins: readonly number[]): number[] =>
  ends.map((end, index) => end - (begins[index] ?? Number.NaN));

function measuredOf(ours: readonly number[], bare: readonly number[], count: number): Measured {
  const value = percentile(ours, 0.99) / percentile(bare, 0.99);
  const inWords = (delays: readonly number[]) =>
    `median ${short(median(delays))} ms, p95 ${short(percentile(delays, 0.95))}, p99 ${short(percentile(delays, 0.99))}, highest ${short(percentile(delays, 1))}`;
  return {
    value,
    holds: value <= most,
    lines: [
      `ours: ${inWords(ours)}; bare: ${inWords(bare)}; ratio of the p99 ${short(value)}, of the medians ${short(median(ours) / median(bare))}`,
      `${count.toLocaleString('en')} of each, one of ours and one bare in turn, ${interval} ms apart; complaint-intake of Beijing and case-status of Tianjin as processes of their own, one real broker`,
      'from the commit of the outbox row to the commit of the matter in the other cell; bare from the call of kafkajs to the commit of its row; all commits seen by NOTIFY; the same bytes, acks of all replicas, commits durable',
    ],
  };
}
