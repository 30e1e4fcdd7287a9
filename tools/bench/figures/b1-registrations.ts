import { alternate, ratios } from '../frame/alternate.js';
import type { Figure, Measured } from '../frame/figure.js';
import { Registering } from '../frame/registering.js';
import { anew, BarePool, type Script, transactionsWith } from '../frame/replay.js';
import { median, short, spread, told } from '../frame/statistics.js';
import { throughput, until } from '../frame/timing.js';
import { type Bench, databasesFor } from '../place/bench.js';
import { type RegionDatabase, withClient } from '../place/databases.js';
import type { Served } from '../place/served.js';

const clients = 16;
const leastShare = 0.5;

export const registrations = registering({
  id: 'B1',
  name: 'registrations/s over HTTP ÷ the same statements in the same round trips through pg, 16 clients',
  checked: false,
});

export const checkedRegistrations = registering({
  id: 'B10',
  name: 'the same, duplicates looked for before each',
  checked: true,
});

/** One registration after another over each of 16 connections, against the statements that they execute, over 16 connections of pg. */
function registering({ checked, ...figure }: Pick<Figure, 'id' | 'name'> & { readonly checked: boolean }): Figure {
  return { ...figure, aim: '≥ 0.5', measure: (bench) => measured(bench, checked) };
}

async function measured(bench: Bench, checked: boolean): Promise<Measured> {
  const databases = await bench.databases();
  const [ours, bare] = [await databases.fresh('b1_ours', 'beijing'), await databases.fresh('b1_bare', 'beijing')];
  const log = { kind: 'postgres', url: await databases.freshLog('b1_log') } as const;
  const services = ['complaint-intake'] as const;
  const served = await bench.serve({ region: 'beijing', services, databases: databasesFor(ours.as, services), log });
  const load = await Registering.open(served.url, await bench.tokenOf('beijing', 'operator'), clients);
  bench.duringFigure(async () => load.close());
  const script = await scriptOf(served, load, checked);
  const pool = await BarePool.open(bare.as('complaint-intake'), clients);
  bench.duringFigure(() => pool.close());
  return compared(bench, { served, load, ours, pool, script, checked });
}

interface Parts {
  readonly served: Served;
  readonly load: Registering;
  readonly ours: RegionDatabase;
  readonly pool: BarePool;
  readonly script: Script;
  /** Each asks for duplicates first, with the same words. */
  readonly checked: boolean;
}

async function compared(bench: Bench, { served, load, ours, pool, script, checked }: Parts): Promise<Measured> {
  const count = bench.count(2_000, 200);
  let number = 0;
  const processor: number[] = [];
  const sides = {
    ours: async () => {
      const requests = load.calls(count, checked);
      const before = await served.processorTime();
      const rate = await throughput(requests, clients, (call, lane) => load.sendAll(call, lane));
      processor.push(((await served.processorTime()) - before) / count);
      // What it still owes the log is sent now, or the bare side would pay for it.
      await until('the outbox to be sent', () => isSent(ours));
      return rate;
    },
    bare: () => {
      const scripts = Array.from({ length: count }, () => anew(script, ++number));
      return throughput(scripts, clients, (each, lane) => pool.run(each, lane));
    },
  };
  const rates = await alternate(sides, { warmUps: 1, rounds: bench.count(8, 3) });
  const share = ratios(rates.ours, rates.bare);
  return {
    value: median(share),
    holds: median(share) >= leastShare,
    lines: [
      `over HTTP ${told(spread(rates.ours))} registrations/s; bare ${told(spread(rates.bare))}/s; ratio of neighbours ${told(spread(share))}`,
      `complaint-intake as a process of its own, its relay and its audit sealer running; ${count} registrations a round, no other service; both on one PostgreSQL, commits durable`,
      `bare: the ${script.length} statements that one registration was recorded to execute, one round trip each, with ids of their own, by pg in the measuring process`,
      `the service used ${short(median(processor))} ms of processor time for a registration, relaying and sealing included`,
    ],
  };
}

const isSent = ({ url }: RegionDatabase) =>
  withClient(url, async (client) => {
    const { rows } = await client.query(`select from complaint_intake.outbox where published_at is null limit 1`);
    return rows.length === 0;
  });

async function scriptOf(served: Served, load: Registering, checked: boolean): Promise<Script> {
  // The first ones also prepare what later ones find prepared.
  for (const call of load.calls(20, checked)) await load.sendAll(call, 0);
  const statements = await served.statementsOf(async () => {
    for (const call of load.calls(1, checked)) await load.sendAll(call, 0);
  });
  const [script] = transactionsWith(/insert into request_key/i, statements);
  if (script === undefined) throw new Error('no registration among the recorded statements');
  const looks = statements.filter(
    ({ text }) => /^\s*(with|select)\b/i.test(text) && /\b(duplicate_key|matter_elsewhere_tag)\b/i.test(text),
  );
  return checked ? [...looks.filter((look) => !script.includes(look)), ...script] : script;
}
