import { onStop } from '#libs/service/src/on-stop.js';
import { Progress } from '../progress.js';
import { main } from '../user-error.js';
import { importSample } from './import-sample.js';
import { type Laptop, startLaptop } from './laptop.js';
import { readOptions, type StartOptions, usage } from './options.js';

await main(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log(usage);
    return;
  }
  const progress = new Progress();
  const starting = startLaptop(options, progress);
  // A signal during the start waits for it, then stops what was started: nothing is left behind half-way.
  onStop(async () => {
    const laptop = await starting.catch(() => undefined);
    await laptop?.stop();
  });
  const laptop = await starting;
  if (laptop.isNew) await progress.step('示例工单 sample work orders', () => importSample(laptop, progress));
  tellReady(laptop, options);
});

function tellReady({ cells, accounts, dataDir }: Laptop, { json }: StartOptions): void {
  console.log('\n已就绪 Ready');
  for (const { region, url } of cells) console.log(`  ${region.padEnd(8)} ${url}   ${url}/api/docs`);
  console.log(`\n账号 Accounts (password of all: ${accounts[0]?.password ?? ''})`);
  for (const { username, name } of accounts) console.log(`  ${username.padEnd(22)} ${name}`);
  console.log(
    `\n下一步 Next: 打开 ${cells[0]?.url ?? ''} 登录；另一个窗口运行 npm run demo 看一件转办从北京到河北。Ctrl-C 停止。数据在 ${dataDir}`,
  );
  if (json) {
    const ready = {
      ready: true,
      cells: cells.map(({ region, url }) => ({ region, url })),
      accounts: accounts.map(({ username, password, region, roles }) => ({ username, password, region, roles })),
      dataDir,
    };
    console.log(JSON.stringify(ready));
  }
}
