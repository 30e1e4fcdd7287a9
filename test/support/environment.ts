/** The one place where tests read and set the environment. */
export const environment = {
  /** Superuser URL of the PostgreSQL of this jest run; its global setup sets it before workers are forked. */
  get databaseUrl(): string {
    const url = process.env['TEST_DATABASE_URL'];
    if (!url) throw new Error('no test database: this jest project lacks test/support/database.setup.mjs as its globalSetup');
    return url;
  },
  set databaseUrl(url: string) {
    process.env['TEST_DATABASE_URL'] = url;
  },
};
