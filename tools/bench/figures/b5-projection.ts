import { samplesOf } from '../data/samples.js';
import { type OutboxRow, outboxColumns, retold, type Told } from '../data/stories.js';
import { ratios } from '../frame/alternate.js';
import type { Figure, Measured } from '../frame/figure.js';
import { median, spread, told } from '../frame/statistics.js';
import { until } from '../frame/timing.js';
import { BareInserts } from '../place/bare-inserts.js';
import { BareKafka, type Turn } from '../place/bare-kafka.js';
import type { Bench } from '../place/bench.js';
import { withClient } from '../place/databases.js';
import { type TwoCells, twoCells } from '../place/two-cells.js';

const leastShare = 0.3;

/** A full outbox in Beijing until Tianjin has all of it in its read model, beside bare kafkajs that inserts the same messages from the same topic. */
export const projection: Figure = {
  id: 'B5',
  name: 'events/s through relay and projection, sustained, ÷ bare kafkajs consume → insert',
  aim: '≥ 0.3',
  async measure(bench) {
    const stories = (await samplesOf(bench)).stories.map((story) => story.filter(isOfTeller)).filter((story) => story.length > 0);
    const cells = await twoCells(bench, 'b5');
    const bare = await BareReader.open(bench, cells);
    const count = bench.count(6_000, 400);
    const rates: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
    // Bare reads what ours has sent, so ours always comes first. The first round of each does not count.
    for (let round = 0; round <= bench.count(4, 2); round++) {
      const ours = await ourRate(
        cells,
        retold(stories, count)
          .slice(0, count)
          .map(({ row }) => row),
      );
      const yardstick = await bare.rate(count);
      if (round === 0) continue;
      rates.ours.push(ours);
      rates.bare.push(yardstick);
    }
    return measuredOf(rates, count);
  },
};

const isOfTeller = ({ region, service }: Told) => region === 'beijing' && service === 'complaint-intake';

/** Events a second between the first and the last that arrived. */
async function ourRate({ teller, hearer }: TwoCells, rows: readonly OutboxRow[]): Promise<number> {
  return withClient(hearer.database.url, async (client) => {
    const heard = async () => {
      const { rows: found } = await client.query<{ n: number }>('select count(*)::int as n from case_status.heard_event');
      return { at: performance.now(), count: found[0]?.n ?? 0 };
    };
    const before = await heard();
    await fill(teller.database.url, rows);
    let first = before;
    let last = before;
    await until('all events to be in the read model', async () => {
      last = await heard();
      if (first.count === before.count) first = last;
      return last.count === before.count + rows.length;
    });
    return rate(last.count - first.count, last.at - first.at);
  });
}

/** All at once, as if the line had been down. */
const fill = (url: string, rows: readonly OutboxRow[]) =>
  withClient(url, (client) =>
    client.query(
      `insert into complaint_intake.outbox (${outboxColumns})
       select ${outboxColumns} from jsonb_populate_recordset(null::complaint_intake.outbox, $1::jsonb)`,
      [JSON.stringify(rows)],
    ),
  );

const rate = (count: number, milliseconds: number): number => count / (milliseconds / 1_000);

class BareReader {
  #arrivals: number[] = [];
  #turn: Turn | undefined;

  private constructor(
    private readonly kafka: BareKafka,
    private readonly inserts: BareInserts,
    private readonly topic: string,
  ) {}

  static async open(bench: Bench, { kafka, teller }: TwoCells): Promise<BareReader> {
    const bare = new BareKafka(kafka);
    bench.duringFigure(() => bare.close());
    const inserts = await BareInserts.open(await (await bench.databases()).freshLog('b5_bare'), 3);
    bench.duringFigure(() => inserts.close());
    const reader = new BareReader(bare, inserts, `${teller.database.region}.complaint-intake`);
    await reader.begin();
    return reader;
  }

  /** What the topic gained since the last time. */
  async rate(count: number): Promise<number> {
    this.#arrivals = [];
    this.#turn?.resume();
    await until('bare kafkajs to have inserted all events', async () => this.#arrivals.length >= count);
    this.#turn?.pause();
    const [first = Number.NaN, last = Number.NaN] = [this.#arrivals[0], this.#arrivals.at(-1)];
    return rate(this.#arrivals.length - 1, last - first);
  }

  private async begin(): Promise<void> {
    this.#turn = await this.kafka.consumer(this.topic, async (message, lane) => {
      await this.inserts.insert(message, lane);
      this.#arrivals.push(performance.now());
    });
    this.#turn.pause();
  }
}

function measuredOf({ ours, bare }: { readonly ours: readonly number[]; readonly bare: readonly number[] }, count: number): Measured {
  const share = ratios(ours, bare);
  return {
    value: median(share),
    holds: median(share) >= leastShare,
    lines: [
      `relay and projection ${told(spread(ours))} events/s; bare ${told(spread(bare))}/s; ratio of neighbours ${told(spread(share))}`,
      `${count.toLocaleString('en')} events a round, all in the outbox before it begins; sustained: from the first to the last that arrived; ${ours.length} rounds in turn`,
      'ours: signed, sent, verified, opened, applied once, the matter computed anew from all its events, words and the feed of changes; what lies ready in one transaction, a hundred at most, commits durable',
      'bare: kafkajs reads the very same messages from the same three partitions side by side, an insert and a commit for each',
    ],
  };
}
