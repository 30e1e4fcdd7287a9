import type { RequestHandler } from 'express';
import { readServiceConfig } from '#libs/config/src/service-config.js';
import { createLog } from '#libs/observability/src/log.js';
import { MetricsRegistry } from '#libs/observability/src/metrics.js';
import { openLog } from './open-log.js';
import { configured, runProcess } from './run-process.js';
import { serve } from './serve.js';
import type { ServiceDefinition } from './service-definition.js';
import { startService } from './start-service.js';

/** Runs one service as a process of its own, configured by the environment. SIGTERM and SIGINT finish what is in hand and end it. */
export async function runAlone(definition: ServiceDefinition, page?: RequestHandler): Promise<void> {
  const config = configured(() => readServiceConfig());
  const { region, logLevel } = config;
  const log = createLog({ level: logLevel, region, service: definition.name });
  await runProcess(log, async (started) => {
    const metrics = new MetricsRegistry({ withProcess: true });
    const eventLog = openLog(config.log, log, `${region}.${definition.name}`);
    started.add(() => eventLog.close());
    const service = await startService(definition, {
      ...config,
      log,
      eventLog,
      metrics: metrics.of({ region, service: definition.name }),
    });
    started.add(() => service.stop());
    const title = `${region} ${definition.name}`;
    const serving = await serve({ ...config, title, services: [service], metrics, log, ...(page === undefined ? {} : { page }) });
    started.add(() => serving.close());
    return serving;
  });
}
