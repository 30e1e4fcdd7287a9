import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { createLog, type Log } from '#libs/observability/src/log.js';

/** One file for the lines of all three cells and of their database. */
export interface CellsLog {
  of(region: string): (service: string) => Log;
  readonly postgresSays: (line: string) => void;
  close(): Promise<void>;
}

export async function openCellsLog(dataDir: string): Promise<CellsLog> {
  const lines = pino.destination({ dest: join(dataDir, 'cells.log'), append: true, sync: false });
  await once(lines, 'ready');
  // A full disk takes the lines, not the cells: they say themselves what they cannot do.
  lines.on('error', () => undefined);
  const of = (region: string) => (service: string) => createLog({ level: 'info', region, service, to: lines });
  const postgres = of('all')('postgres');
  return {
    of,
    postgresSays: (line) => postgres.info(line),
    close: async () => {
      lines.end();
      // What a full disk does not take is never written, and the file never closed.
      await Promise.race([once(lines, 'close'), pause(1_000, undefined, { ref: false })]);
    },
  };
}
