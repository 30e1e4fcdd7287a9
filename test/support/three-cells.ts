import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Region, regions } from '#libs/domain/src/region.js';
import { startEmbeddedPostgres } from '#libs/embedded-postgres/src/embedded-postgres.js';
import { Started } from '#libs/service/src/started.js';
import { provision } from '../../tools/provision/provision.js';
import { type Lone, startAlone } from './alone.js';
import type { Place } from './desk.js';

/** Three cells, each a process of its own, so that one can be away while the others work. */
export interface ThreeCells extends Place {
  /** Ends a region's cell with SIGKILL, as a power cut does. */
  cut(region: Region): Promise<void>;
  /** Starts it again; it may have another address then. */
  restore(region: Region): Promise<void>;
  stop(): Promise<void>;
}

/** Needs the build. */
export async function startThreeCells(): Promise<ThreeCells> {
  const started = new Started();
  return started.orStop(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'three-cells-'));
    started.add(() => rm(folder, { recursive: true, force: true }));
    const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), durable: false });
    started.add(() => postgres.stop());
    const out = join(folder, 'out');
    const wanted = {
      adminUrl: postgres.superuserUrl('postgres'),
      regions,
      out,
      log: 'postgres',
      kafka: '',
      accounts: 'demo',
      portBase: 4101,
    } as const;
    const { accounts } = await provision(wanted, { step: (_what, work) => work() });
    const running = new Map<Region, Lone>();
    started.add(async () => void (await Promise.all([...running.values()].map((cell) => cell.end('SIGTERM')))));
    const restore = async (region: Region) => void running.set(region, await startAlone(out, region, 'cell'));
    for (const region of regions) await restore(region);
    return {
      get cells() {
        return [...running.values()].map(({ region, url }) => ({ region, url }));
      },
      accounts,
      cut: async (region) => {
        await running.get(region)?.end('SIGKILL');
        running.delete(region);
      },
      restore,
      stop: () => started.stop(),
    };
  });
}
