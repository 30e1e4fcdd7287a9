import type { Laptop } from './laptop.js';
import type { StartOptions } from './options.js';

/** The last words of a start: one address per region, the accounts, what to do next, and for programs all that in one line. */
export function tellReady({ cells, accounts, dataDir }: Laptop, { json }: Pick<StartOptions, 'json'>): void {
  console.log('\n已就绪 Ready');
  for (const { region, url } of cells) console.log(`  ${region.padEnd(8)} ${url}   ${url}/api/docs`);
  console.log(`\n账号 Accounts (password of all: ${accounts[0]?.password ?? ''})`);
  for (const { username, name } of accounts) console.log(`  ${username.padEnd(22)} ${name}`);
  console.log(`
下一步 Next
  打开 ${cells[0]?.url ?? ''} 登录。Open it and log in.
  另一个窗口运行 npm run demo，看一件投诉从北京转办到河北。In another window "npm run demo" takes a complaint from Beijing to Hebei.
  Ctrl-C 停止，数据保留在 ${dataDir}。Ctrl-C stops; the data stays.`);
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
