import { setTimeout as pause } from 'node:timers/promises';
import { matterSet } from '../data/matter-set.js';
import { backlog } from '../data/matter-source.js';
import { alternate } from '../frame/alternate.js';
import type { Figure, Measured } from '../frame/figure.js';
import { OpenStreams } from '../frame/open-streams.js';
import { Reader } from '../frame/reading.js';
import { median, percentile, short } from '../frame/statistics.js';
import { timed } from '../frame/timing.js';
import { databasesFor } from '../place/bench.js';
import { withClient } from '../place/databases.js';
import { lists } from './questions.js';

const streams = 500;
const mostAdded = 0.2;
const mostMemory = 50;
/** Milliseconds between the changes that are told to all readers meanwhile. */
const betweenChanges = 500;
const services = ['case-status'] as const;

/** Lists over HTTP while 500 pages listen for changes, beside the same lists while none does. */
export const streaming: Figure = {
  id: 'B7',
  name: '500 open event streams: added p99, in %; memory per stream, in kB',
  aim: '≤ 20 %; ≤ 50 kB',
  async measure(bench) {
    const database = await matterSet(bench, bench.count(10_000, 6_000));
    const log = { kind: 'postgres', url: await (await bench.databases()).freshLog('b7_log') } as const;
    const served = await bench.serve({ region: 'beijing', services, databases: databasesFor(database.as, services), log }, ['--expose-gc']);
    const token = await bench.tokenOf('beijing', 'officer');
    const reader = await Reader.open(served, database.as('case-status'), token);
    bench.duringFigure(() => reader.close());
    const changes = changing(database.url);
    bench.duringFigure(changes.stop);
    const requests = bench.count(1_000, 150);
    const memory: Memory[] = [];
    const sides = {
      bare: () => delays(reader, requests),
      ours: async () => {
        const before = await served.memory();
        const open = await OpenStreams.open(served.url, token, streams);
        try {
          await open.allHeard();
          const during = await served.memory();
          memory.push({ heap: perStream(during.heap - before.heap), resident: perStream(during.resident - before.resident) });
          return await delays(reader, requests);
        } finally {
          await open.close();
        }
      },
    };
    const { ours, bare } = await alternate(sides, { warmUps: 1, rounds: bench.count(6, 2) });
    return measuredOf(ours.flat(), bare.flat(), memory);
  },
};

interface Memory {
  readonly heap: number;
  readonly resident: number;
}

const perStream = (bytes: number) => bytes / streams / 1_000;

async function delays(reader: Reader, requests: number): Promise<number[]> {
  const took: number[] = [];
  for (let number = 0; number < requests; number++) {
    const asked = lists[number % lists.length];
    if (asked === undefined) throw new Error('no lists');
    const bytes = reader.bytes(asked);
    took.push((await timed(() => reader.ask(bytes))).took);
    // An officer reads what came; without a rest, one connection would measure how fast it can ask.
    await pause(2);
  }
  return took;
}

/** A matter that everybody sees changes again and again, as the projection notes it. */
function changing(url: string): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const running = withClient(url, async (client) => {
    for (; !stopping.signal.aborted; await pause(betweenChanges, undefined, { signal: stopping.signal }).catch(() => undefined))
      await client.query(
        'insert into case_status.matter_change (matter_id) select id from case_status.matter where listed order by id desc limit 1',
      );
  });
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

function measuredOf(ours: readonly number[], bare: readonly number[], memory: readonly Memory[]): Measured {
  const [under, over] = [percentile(bare, 0.99), percentile(ours, 0.99)];
  const added = over / under - 1;
  const heap = median(memory.map((each) => each.heap));
  // Later ones find the pages that the first left behind.
  const resident = memory[0]?.resident ?? Number.NaN;
  const stream = Math.max(heap, resident);
  const inWords = (took: readonly number[]) =>
    `median ${short(median(took))} ms, p95 ${short(percentile(took, 0.95))}, p99 ${short(percentile(took, 0.99))}`;
  return {
    value: [100 * added, stream],
    holds: added <= mostAdded && stream <= mostMemory,
    lines: [
      `with ${streams} streams ${inWords(ours)}; with none ${inWords(bare)}; p99 ${added < 0 ? 'less' : 'added'} by ${short(Math.abs(100 * added))} %`,
      `a stream takes ${short(heap)} kB of heap and buffers after a collection; resident memory changed by ${short(resident)} kB for each when they were first opened; the larger counts`,
      `lists of ${backlog.toLocaleString('en')} open matters, ${ours.length.toLocaleString('en')} requests of each side in turns of rounds; a change every ${betweenChanges} ms, meanwhile heard on every stream`,
    ],
  };
}
