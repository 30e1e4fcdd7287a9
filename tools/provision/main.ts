import { join } from 'node:path';
import { Progress } from '../progress.js';
import { main } from '../user-error.js';
import { readCommand, usage } from './options.js';
import { type Provisioned, provision } from './provision.js';

await main(async () => {
  const command = readCommand(process.argv.slice(2));
  if (command.help) {
    console.log(usage);
    return;
  }
  tell(await provision(command, new Progress()));
});

function tell({ regions, accounts, keysMissing }: Provisioned): void {
  console.log('\n已就绪 Ready. 各服务的环境 Environments, readable by you only:');
  for (const { region, folder, url } of regions) console.log(`  ${region.padEnd(8)} ${folder}   ${url}`);
  for (const { username, password } of accounts) console.log(`  ${username.padEnd(22)} ${password}`);
  for (const region of keysMissing)
    console.log(
      `  缺少 ${region} 的公钥：从其 keys/public/${region}.json 复制过来，并把一方的 keys/shared 经保密途径交换给各方。Bring its public keys to ${regions.map(({ folder }) => join(folder, 'keys/public')).join(', ')}, and exchange keys/shared on a confidential way (R-023).`,
    );
  const [first] = regions;
  console.log(`
下一步 Next
  node --env-file=${join(first?.folder ?? '', 'complaint-intake.env')} dist/apps/complaint-intake/main.js     每个服务一个进程 a process per service
  deploy/ingress/nginx.conf.example 把一个地区的四个服务合在一个地址 joins the four services of a region under one address
  node --env-file=${join(first?.folder ?? '', 'cell.env')} dist/apps/cell/main.js     或者一个地区一个进程 or a process per region`);
}
