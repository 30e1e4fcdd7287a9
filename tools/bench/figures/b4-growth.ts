import { backlog } from '../data/matter-source.js';
import type { Figure } from '../frame/figure.js';
import type { Asked, Reader } from '../frame/reading.js';
import { median, percentile, short } from '../frame/statistics.js';
import { timed } from '../frame/timing.js';
import { readerOf } from './b3-reading.js';
import { commonSearches, constantSearches, counts, lists } from './questions.js';

const most = 1.3;

/** What a hundred times the history costs an officer who asks for the same. */
export const growth: Figure = {
  id: 'B4',
  name: 'lists, queue counts, and searches with a constant number of hits at 1,000,000 ÷ at 10,000',
  aim: '≤ 1.3',
  async measure(bench) {
    const [large, small] = [bench.count(1_000_000, 30_000), bench.count(10_000, 6_000)];
    const readers = { large: await readerOf(bench, large), small: await readerOf(bench, small) };
    const rounds = bench.count(200, 30);
    const asked = [...lists, counts, ...constantSearches];
    const results: Kind[] = [];
    for (const each of asked) results.push(await compare(readers, each, rounds));
    const common: string[] = [];
    for (const each of commonSearches) common.push(await besideSql(readers.large, each, Math.ceil(rounds / 6)));
    const value = Math.max(...results.map(({ ratio }) => ratio));
    return {
      value,
      holds: value <= most,
      ...(large === 1_000_000 ? {} : { sizes: `here at ${large.toLocaleString('en')} ÷ at ${small.toLocaleString('en')}` }),
      lines: [
        `${large.toLocaleString('en')} matters beside ${small.toLocaleString('en')}, of each ${backlog.toLocaleString('en')} open and the rest closed; ${rounds} requests of each kind, in turn, medians; the worst kind counts`,
        ...results.map(({ line }) => line),
        `beside it, against their SQL at ${large.toLocaleString('en')}:`,
        ...common,
      ],
    };
  },
};

interface Kind {
  readonly ratio: number;
  readonly line: string;
}

async function compare(readers: { large: Reader; small: Reader }, asked: Asked, rounds: number): Promise<Kind> {
  const [large, small]: [number[], number[]] = [[], []];
  for (let round = -5; round < rounds; round++) {
    const one = (await timed(() => readers.large.ask(readers.large.bytes(asked)))).took;
    const other = (await timed(() => readers.small.ask(readers.small.bytes(asked)))).took;
    if (round < 0) continue;
    large.push(one);
    small.push(other);
  }
  const ratio = median(large) / median(small);
  const line = `  ${asked.name}: ${short(ratio)} (${short(median(large))} ms, ${short(median(small))} ms; p95 ${short(percentile(large, 0.95))}, ${short(percentile(small, 0.95))})`;
  return { ratio, line };
}

async function besideSql(reader: Reader, asked: Asked, rounds: number): Promise<string> {
  const sql = await reader.sqlOf(asked);
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    ours.push((await timed(() => reader.ask(reader.bytes(asked)))).took);
    bare.push((await timed(() => reader.run(sql))).took);
  }
  return `  ${asked.name}: ${short(median(ours))} ms over HTTP, ${short(median(bare))} ms bare, ratio ${short(median(ours) / median(bare))}`;
}
