export default async function teardown() {
  const { stopDatabaseServer } = await import('./database.server.ts');
  await stopDatabaseServer();
}
