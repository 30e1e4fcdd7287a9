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

/** Where `npm run kafka` says how it is reached, and whether a run may go without it. */
export const kafkaConnection = (): { readonly file: string; readonly required: boolean } => ({
  file: process.env['KAFKA_CONNECTION'] ?? '.data/kafka/connection.json',
  required: process.env['REQUIRE_KAFKA'] === '1',
});

/** How many wrong requests a run sends. Some take a few seconds; the run that everything must pass sends fifty thousand. */
export const malformedRequests = (): number => Number(process.env['MALFORMED_REQUESTS'] ?? 2_500);

/** Whether a run must not go without Spin. */
export const isSpinRequired = (): boolean => process.env['REQUIRE_SPIN'] === '1';

/** Whether a run must not go without schemathesis, and how many requests it makes for each operation. */
export const isFuzzRequired = (): boolean => process.env['REQUIRE_FUZZ'] === '1';
export const fuzzExamples = (): number => Number(process.env['FUZZ_EXAMPLES'] ?? 10);

/** Where to look for a browser, whether a run may go without one, and whether it leaves screenshots in `.data/screenshots`. */
export const browserWishes = (): { readonly path: string; readonly required: boolean; readonly screenshots: boolean } => ({
  path: process.env['PATH'] ?? '',
  required: process.env['REQUIRE_BROWSER'] === '1',
  screenshots: process.env['SCREENSHOTS'] === '1',
});

/** How many stories the simulation plays, and with which seed it begins; without one it takes another each time and says so. */
export const simulationWishes = (): { readonly runs: number; readonly seed: number } => ({
  runs: Number(process.env['SIMULATION_RUNS'] ?? 5_000),
  seed: Number(process.env['SIMULATION_SEED'] ?? Math.floor(Math.random() * 1_000_000_000)),
});

/** How often each pair of clients meets: 25 times in half a minute of two cores, 200 times where there is time. */
export const raceWishes = (): { readonly times: number } => ({ times: Number(process.env['RACES'] ?? 25) });
