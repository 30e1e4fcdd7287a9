import { Progress } from '../progress.js';
import { main, UserError } from '../user-error.js';
import { allTopics } from './access.js';
import { BrokerFolder } from './broker-folder.js';
import { stopRunning } from './broker-process.js';
import { type KafkaCommand, readCommand, usage } from './options.js';
import { type RunningKafka, startKafka } from './start-kafka.js';

await main(async () => {
  const command = readCommand(process.argv.slice(2));
  if (command.help) return console.log(usage);
  if (command.stop) return stopOther(command);
  const starting = startKafka({ ...command, progress: new Progress() });
  let wanted = true;
  // A signal during the start waits for it, then stops what was started. Another signal while stopping changes nothing: the broker is being waited for.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (wanted) void starting.then((kafka) => kafka.stop()).catch(() => undefined);
      wanted = false;
    });
  }
  const kafka = await starting;
  if (wanted) tellReady(kafka, command);
  await kafka.ended;
  if (wanted) throw new UserError(`Kafka 意外停止。Kafka ended by itself; see ${new BrokerFolder(command.dataDir).logFile}`);
  console.log('已停止 Stopped');
});

async function stopOther({ dataDir }: KafkaCommand): Promise<void> {
  const stopped = await stopRunning(new BrokerFolder(dataDir));
  console.log(stopped ? '已停止 Stopped' : `没有运行中的 Kafka。No Kafka runs on ${dataDir}`);
}

function tellReady({ connection, connectionFile, pid }: RunningKafka, { json, dataDir }: KafkaCommand): void {
  console.log(`\n已就绪 Ready: Apache Kafka on ${connection.brokers.join(', ')} (process ${pid}), SASL SCRAM-SHA-512`);
  console.log(`  用户 users      ${Object.keys(connection.users).join(', ')}`);
  console.log(`  主题 topics     ${allTopics.join(', ')}`);
  console.log(`  连接 connection ${connectionFile} (addresses and passwords, for the owner only)`);
  console.log('  下一步 Next: npm start -- --log kafka。Ctrl-C 停止 stops it.');
  if (json) console.log(JSON.stringify({ ready: true, brokers: connection.brokers, connection: connectionFile, dataDir, pid }));
}
