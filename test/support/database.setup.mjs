// jest loads its global setup outside its own module system, hence the hooks that read TypeScript.
import './typescript.mjs';

export default async function setup() {
  const { startDatabaseServer } = await import('./database.server.ts');
  await startDatabaseServer();
}
