import { setTimeout as pause } from 'node:timers/promises';
import { findBinaries } from './binaries.js';
import { makeCluster } from './cluster.js';
import { handOver, openFolder, readPassword, refuseOtherVersion } from './data-folder.js';
import { EmbeddedPostgresError, folderFailure } from './embedded-postgres.errors.js';
import { endOrphan, hold } from './holder.js';
import { probePort } from './ports.js';
import { type Postmaster, type PostmasterOptions, startPostmaster } from './postmaster.js';
import { chooseRunner } from './runner.js';

export interface EmbeddedPostgresOptions {
  /** Made if it is not there; must be empty or hold a cluster of ours. */
  readonly dataDir: string;
  /** On loopback; 0 or left out: a free one. */
  readonly port?: number;
  /** Data survives a crash of the machine. Without it (tests) nothing waits for the disk. */
  readonly durable: boolean;
  /** What PostgreSQL says, line by line. */
  readonly log?: (line: string) => void;
}

export interface EmbeddedPostgres extends Postmaster {
  readonly port: number;
  superuserUrl(database: string): string;
}

/**
 * A real PostgreSQL from node_modules, on loopback, with a password of its own. Takes over a folder whose holder was killed.
 * Throws EmbeddedPostgresError: one line that says what to do.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const folder = await openFolder(options.dataDir);
  const runner = chooseRunner(folder.cluster);
  const claim = await orFolderFailure(folder.path, () => hold(folder));
  try {
    await handOver(folder, runner);
    const binaries = await findBinaries(runner);
    await endOrphan(folder);
    await makeCluster(folder, runner, binaries, options.durable);
    await refuseOtherVersion(folder, binaries.version);
    const password = await readPassword(folder);
    const { postmaster, port } = await startSomewhere(options.port ?? 0, {
      folder,
      runner,
      binaries,
      durable: options.durable,
      log: options.log ?? (() => {}),
    });
    void postmaster.gone.then(() => claim.release());
    return { ...postmaster, port, superuserUrl: (database) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}` };
  } catch (error) {
    claim.release();
    throw folderFailure(folder.path, error);
  }
}

async function orFolderFailure<T>(path: string, attempt: () => T): Promise<T> {
  try {
    return attempt();
  } catch (error) {
    throw folderFailure(path, error);
  }
}

/** A free port may be taken between asking and binding, and the memory of a killed PostgreSQL lives as long as its last worker. */
async function startSomewhere(
  wanted: number,
  options: Omit<PostmasterOptions, 'port'>,
  attemptsLeft = 40,
): Promise<{ postmaster: Postmaster; port: number }> {
  const port = await probePort(wanted);
  try {
    return { postmaster: await startPostmaster({ ...options, port }), port };
  } catch (error) {
    if (attemptsLeft === 0 || !mayPass(error, wanted)) throw error;
    await pause(250);
    return startSomewhere(wanted, options, attemptsLeft - 1);
  }
}

const mayPass = (error: unknown, wanted: number): boolean =>
  error instanceof EmbeddedPostgresError &&
  ((error.reason === 'port-in-use' && wanted === 0) || error.message.includes('pre-existing shared memory block'));
