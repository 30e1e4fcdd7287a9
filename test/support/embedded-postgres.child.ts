// Holds an embedded PostgreSQL until it is killed: `node --import ./test/support/typescript.mjs test/support/embedded-postgres.child.ts <dataDir>`.
import { EmbeddedPostgresError } from '#libs/embedded-postgres/src/embedded-postgres.errors.js';
import { startEmbeddedPostgres } from '#libs/embedded-postgres/src/embedded-postgres.js';

const tell = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

try {
  const postgres = await startEmbeddedPostgres({ dataDir: process.argv[2] ?? '', durable: true });
  process.once('SIGTERM', () => void postgres.stop());
  tell({ pid: postgres.pid, url: postgres.superuserUrl('postgres') });
} catch (error) {
  tell(error instanceof EmbeddedPostgresError ? { reason: error.reason, message: error.message } : { failure: String(error) });
}
