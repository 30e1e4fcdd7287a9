import type { RequestHandler } from 'express';
import { ConfigurationWrong } from '#libs/config/src/read-config.js';
import { readServiceConfig } from '#libs/config/src/service-config.js';
import { createLog } from '#libs/observability/src/log.js';
import { MetricsRegistry } from '#libs/observability/src/metrics.js';
import { openLog } from './open-log.js';
import { serve } from './serve.js';
import type { ServiceDefinition } from './service-definition.js';
import { startService } from './start-service.js';

/** Runs one service as a process of its own, configured by the environment. SIGTERM and SIGINT finish what is in hand and end it. */
export async function runAlone(definition: ServiceDefinition, page?: RequestHandler): Promise<void> {
  const config = configuration();
  const log = createLog({ level: config.logLevel, region: config.region, service: definition.name });
  const metrics = new MetricsRegistry({ withProcess: true });
  const eventLog = openLog(config.log, log, `${config.region}.${definition.name}`);
  const place = { ...config, log, eventLog, metrics: metrics.of({ region: config.region, service: definition.name }) };
  const service = await startService(definition, place);
  const title = `${config.region} ${definition.name}`;
  const serving = await serve({ ...config, title, services: [service], metrics, log, ...(page === undefined ? {} : { page }) });
  log.info({ url: serving.url }, 'ready');
  onStop(async () => {
    await serving.close();
    await service.stop();
    await eventLog.close();
  });
}

function configuration() {
  try {
    return readServiceConfig();
  } catch (failure) {
    if (!(failure instanceof ConfigurationWrong)) throw failure;
    console.error(failure.message);
    process.exit(1);
  }
}

/** Ends the process in good order, once; a second signal ends it at once. */
export function onStop(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      void stop().then(
        () => process.exit(0),
        (failure: unknown) => {
          console.error(failure);
          process.exit(1);
        },
      );
    });
  }
}
