import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImportClient } from '../../import/import-client.js';
import { isOver } from '../../import/import-job.js';
import { workOrders } from '../data/work-orders.js';
import type { Figure } from '../frame/figure.js';
import { short } from '../frame/statistics.js';
import { timed, until } from '../frame/timing.js';
import { BareRows } from '../place/bare-rows.js';
import { type Bench, databasesFor } from '../place/bench.js';
import { memoryOfTree } from '../place/process-tree.js';
import type { Served } from '../place/served.js';

const leastShare = 0.3;
const mostMemory = 150;
const warming = 500;

/** A hotline's file that is read, recognised, registered and told, beside the plain insertion of the rows that it leaves. */
export const importing: Figure = {
  id: 'B9',
  name: 'import of 100,000 rows ÷ bare insert rate; memory above idle, in MB',
  aim: '≥ 0.3; ≤ 150',
  async measure(bench) {
    const count = bench.count(100_000, 2_000);
    const database = await (await bench.databases()).fresh('b9_beijing', 'beijing');
    const log = { kind: 'postgres', url: await (await bench.databases()).freshLog('b9_log') } as const;
    const services = ['complaint-intake'] as const;
    const served = await bench.serve({ region: 'beijing', services, databases: databasesFor(database.as, services), log }, ['--expose-gc']);
    const client = new ImportClient(served.url, await bench.tokenOf('beijing', 'operator'));
    const send = (rows: number, from: number) => imported(client, bench, { rows, from, served });
    await send(warming, 1);
    const idle = (await served.memory()).resident / 1e6;
    const { seconds, most } = await send(count, 1 + warming);
    const bare = await BareRows.of(database.url, { schema: 'complaint_intake', indexes: 'from-the-start' });
    const bareSeconds = (await timed(() => bare.insert())).took / 1_000;
    const share = bareSeconds / (count + warming) / (seconds / count);
    return {
      value: [share, most - idle],
      holds: share >= leastShare && most - idle <= mostMemory,
      lines: [
        `${count.toLocaleString('en')} rows in ${short(seconds)} s, ${short(count / seconds)} rows/s; bare ${short((count + warming) / bareSeconds)} rows/s`,
        'import: a file over HTTP; each row read, its place found, held to what is known, registered, its events sealed for the log; the relay running; no other service',
        `bare: the ${bare.rows.toLocaleString('en')} rows that it leaves in all tables of the service, made ready beforehand, inserted 500 in a statement and a commit by one connection, keys and indexes from the start`,
        `resident memory ${short(idle)} MB idle after ${warming} rows and a collection, at most ${short(most)} MB meanwhile (a look each second)`,
      ],
    };
  },
};

interface Wished {
  readonly rows: number;
  readonly from: number;
  readonly served: Served;
}

async function imported(client: ImportClient, bench: Bench, { rows, from, served }: Wished): Promise<{ seconds: number; most: number }> {
  const file = join(tmpdir(), `bench-${process.pid}.csv`);
  await writeFile(file, workOrders(rows, from), { mode: 0o600 });
  bench.duringFigure(() => rm(file, { force: true }));
  let most = 0;
  const { took } = await timed(async () => {
    const id = await client.send(file, 'bench.csv');
    const over = async () => {
      most = Math.max(most, memoryOfTree(served.pid)?.rss ?? Number.NaN);
      const job = await client.job(id);
      if (isOver(job) && job.rows.registered !== rows) throw new Error(`the import is ${job.state}: ${JSON.stringify(job.rows)}`);
      return isOver(job);
    };
    await until('the import to be over', over, { within: 3_600_000, every: 1_000 });
  });
  return { seconds: took / 1_000, most };
}
