import { caseReferral } from '#apps/case-referral/src/case-referral.module.js';
import { caseStatus } from '#apps/case-status/src/case-status.module.js';
import { complaintIntake } from '#apps/complaint-intake/src/complaint-intake.module.js';
import { pageRoutes, web } from '#apps/web/src/web.module.js';
import { type Region, regionNames } from '#libs/domain/src/region.js';
import type { EventLog } from '#libs/messaging/src/event-log.js';
import type { Log } from '#libs/observability/src/log.js';
import { MetricsRegistry } from '#libs/observability/src/metrics.js';
import { serve } from '#libs/service/src/serve.js';
import type { ServiceDefinition, ServiceName } from '#libs/service/src/service-definition.js';
import type { ServicePlace } from '#libs/service/src/service-place.js';
import { type RunningService, startService } from '#libs/service/src/start-service.js';
import { Started } from '#libs/service/src/started.js';

/** All services of a region. The page talks to them; they talk to each other through the log alone. */
export const services: readonly ServiceDefinition[] = [web, complaintIntake, caseReferral, caseStatus];

export interface CellParts
  extends Pick<
    ServicePlace,
    | ('region' | 'keysDir' | 'secure' | 'trustedProxies' | 'ruleSettings' | 'dataDir' | 'largestFile' | 'clock' | 'files' | 'papers')
    | 'hotlines'
  > {
  readonly databases: Readonly<Record<ServiceName, Pick<ServicePlace, 'databaseUrl' | 'databaseOwnerUrl'>>>;
  readonly eventLog: EventLog;
  /** Made per service, so that every line says whose it is. */
  readonly logFor: (service: string) => Log;
  readonly host: string;
  readonly port: number;
  readonly poolSize?: number;
}

export interface RunningCell {
  readonly region: Region;
  readonly url: string;
  service(name: ServiceName): RunningService;
  stop(): Promise<void>;
}

/** One region in one process, behind one address. Whoever gave the log closes it. */
export async function startCell(parts: CellParts): Promise<RunningCell> {
  const { region, databases, logFor } = parts;
  const metrics = new MetricsRegistry({ withProcess: true });
  const running: RunningService[] = [];
  const started = new Started();
  return started.orStop(async () => {
    for (const service of services) {
      const place = {
        ...parts,
        ...databases[service.name],
        log: logFor(service.name),
        metrics: metrics.of({ region, service: service.name }),
      };
      const one = await startService(service, place);
      started.add(() => one.stop());
      running.push(one);
    }
    const title = `京津冀知识产权执法协作 · ${regionNames[region].zh}`;
    const serving = await serve({ ...parts, title, services: running, metrics, log: logFor('cell'), page: pageRoutes() });
    started.add(() => serving.close());
    return { region, url: serving.url, service: (name) => named(running, name), stop: () => started.stop() };
  });
}

function named(running: readonly RunningService[], name: ServiceName): RunningService {
  const service = running.find((each) => each.name === name);
  if (service === undefined) throw new Error(`${name} does not run in this cell`);
  return service;
}
