import { services } from '#apps/cell/src/cell.js';
import { createLog } from '#libs/observability/src/log.js';
import { MetricsRegistry } from '#libs/observability/src/metrics.js';
import { onStop } from '#libs/service/src/on-stop.js';
import { openLog } from '#libs/service/src/open-log.js';
import { serve } from '#libs/service/src/serve.js';
import { type RunningService, startService } from '#libs/service/src/start-service.js';
import { Started } from '#libs/service/src/started.js';
import type { Order, Place, Reply } from './service-words.js';
import { StatementRecorder } from './statement-recorder.js';

const place = JSON.parse(process.argv[2] ?? '{}') as Place;
const recorder = new StatementRecorder();
const started = new Started();
const say = (reply: Reply) => process.send?.(reply);

process.on('message', ({ order }: { order: Order }) => void obey(order));
// Whoever measured is gone.
process.on('disconnect', () => void obey('stop'));
onStop(() => started.stop());
say({ reply: 'ready', url: await started.orStop(run) });

async function run(): Promise<string> {
  const { region, databases, keysDir, dataDir, poolSize } = place;
  const log = createLog({ level: 'error', region, service: 'bench' });
  const metrics = new MetricsRegistry();
  const eventLog = openLog(place.log, log, region);
  started.add(() => eventLog.close());
  const running: RunningService[] = [];
  for (const definition of services.filter(({ name }) => place.services.includes(name))) {
    const service = await startService(definition, {
      ...{ region, eventLog, keysDir, dataDir, log, secure: false },
      databaseUrl: databases[definition.name] ?? '',
      metrics: metrics.of({ region, service: definition.name }),
      ...(poolSize === undefined ? {} : { poolSize }),
    });
    started.add(() => service.stop());
    running.push(service);
  }
  const serving = await serve({ title: region, services: running, metrics, log, secure: false, host: '127.0.0.1', port: 0 });
  started.add(() => serving.close());
  return serving.url;
}

async function obey(order: Order): Promise<void> {
  switch (order) {
    case 'record':
      recorder.begin();
      say({ reply: 'recording' });
      return;
    case 'recorded':
      say({ reply: 'recorded', statements: recorder.end() });
      return;
    case 'memory':
      say({ reply: 'memory', ...memoryNow() });
      return;
    case 'stop':
      await started.stop();
      process.exit(0);
  }
}

function memoryNow() {
  globalThis.gc?.();
  const { rss: resident, heapUsed, external } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  return { resident, heap: heapUsed + external, processor: (user + system) / 1_000 };
}
