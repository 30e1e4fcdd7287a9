import { matterSet } from '../data/matter-set.js';
import type { Figure, Measured } from '../frame/figure.js';
import { type Asked, Reader } from '../frame/reading.js';
import { median, percentile, short } from '../frame/statistics.js';
import { timed } from '../frame/timing.js';
import { type Bench, databasesFor } from '../place/bench.js';
import type { Statement } from '../place/service-words.js';
import { commonSearches, constantSearches, lists } from './questions.js';

const most = 1.5;
const services = ['case-status'] as const;

/** Lists and searches over HTTP by one officer, each request beside the same SQL through pg. */
export const reading: Figure = {
  id: 'B3',
  name: 'list and search p95 at 1,000,000 matters as an officer of one region ÷ the bare SQL',
  aim: '≤ 1.5',
  async measure(bench) {
    const size = bench.count(1_000_000, 30_000);
    const reader = await readerOf(bench, size);
    const rounds = bench.count(150, 25);
    const results = [];
    for (const [name, kinds] of [
      ['lists', lists],
      ['searches', [...constantSearches, ...commonSearches]],
    ] as const)
      results.push({ name, ...(await compare(reader, kinds, rounds)) });
    return measuredOf(results, size, rounds);
  },
};

export async function readerOf(bench: Bench, size: number): Promise<Reader> {
  const database = await matterSet(bench, size);
  const log = { kind: 'postgres', url: await (await bench.databases()).freshLog(`reading_log_${size}`) } as const;
  const served = await bench.serve({ region: 'beijing', services, databases: databasesFor(database.as, services), log });
  const reader = await Reader.open(served, database.as('case-status'), await bench.tokenOf('beijing', 'officer'));
  bench.duringFigure(() => reader.close());
  return reader;
}

interface Compared {
  readonly ours: number;
  readonly bare: number;
  readonly lines: readonly string[];
}

interface Pair {
  readonly asked: Asked;
  readonly bytes: Buffer;
  readonly sql: readonly Statement[];
  readonly ours: number[];
  readonly bare: number[];
}

/** Request by request, ours and bare in turn; the p95 is that of all kinds together, as an officer meets them. */
async function compare(reader: Reader, kinds: readonly Asked[], rounds: number): Promise<Compared> {
  const pairs: Pair[] = [];
  for (const asked of kinds) pairs.push({ asked, bytes: reader.bytes(asked), sql: await reader.sqlOf(asked), ours: [], bare: [] });
  for (let round = -5; round < rounds; round++) {
    for (const { bytes, sql, ours, bare } of pairs) {
      const own = await timed(() => reader.ask(bytes));
      const yardstick = await timed(() => reader.run(sql));
      if (round < 0) continue;
      ours.push(own.took);
      bare.push(yardstick.took);
    }
  }
  return {
    ours: percentile(
      pairs.flatMap(({ ours }) => ours),
      0.95,
    ),
    bare: percentile(
      pairs.flatMap(({ bare }) => bare),
      0.95,
    ),
    lines: pairs.map(lineOf),
  };
}

const lineOf = ({ asked, ours, bare }: Pair): string =>
  `  ${asked.name}: median ${short(median(ours))} ms over HTTP, ${short(median(bare))} bare; p95 ${short(percentile(ours, 0.95))}, ${short(percentile(bare, 0.95))}`;

function measuredOf(results: readonly ({ readonly name: string } & Compared)[], size: number, rounds: number): Measured {
  const value = Math.max(...results.map(({ ours, bare }) => ours / bare));
  return {
    value,
    holds: value <= most,
    ...(size === 1_000_000 ? {} : { sizes: `here at ${size.toLocaleString('en')}` }),
    lines: [
      `${size.toLocaleString('en')} matters; officer of Beijing; ${rounds} rounds of each kind, one after another, each beside its SQL; the worse of lists and searches counts`,
      ...results.flatMap(({ name, ours, bare, lines }) => [
        `${name}: p95 ${short(ours)} ms over HTTP, ${short(bare)} ms bare, ratio ${short(ours / bare)}`,
        ...lines,
      ]),
    ],
  };
}
