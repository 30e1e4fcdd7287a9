import { rebuild } from '#apps/case-status/src/rebuild/rebuild.js';
import { regionNames } from '#libs/domain/src/region.js';
import { KeyRing } from '#libs/messaging/src/envelope/key-ring.js';
import { createLog } from '#libs/observability/src/log.js';
import { openLog } from '#libs/service/src/open-log.js';
import { main } from '../user-error.js';
import { readOptions, usage } from './options.js';
import { findPlaces, type Place } from './places.js';
import { ProgressLine, tellReport } from './tell.js';

await main(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log(usage);
    return;
  }
  const { places, close } = await findPlaces(options);
  try {
    for (const place of places) await rebuildOne(place);
  } finally {
    await close();
  }
});

/** One region after another: each reads the whole log. */
async function rebuildOne({ region, databaseUrl, log: config, keysDir }: Place): Promise<void> {
  const { zh, en } = regionNames[region];
  const line = new ProgressLine(`${zh} ${en}`);
  const log = openLog(config, createLog({ level: 'warn', region, service: 'rebuild' }), `${region}.rebuild`);
  try {
    const keys = await KeyRing.load(keysDir, region);
    const report = await rebuild({ region, databaseUrl, log, keys, onProgress: line.show });
    line.end();
    tellReport(`${zh} ${en}`, report);
  } finally {
    line.end();
    await log.close();
  }
}
