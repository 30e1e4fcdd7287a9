import { type Role, roleNames, roles } from '#libs/auth/src/principal.js';
import { type Region, regionNames, regions } from '#libs/domain/src/region.js';

export interface DemoAccount {
  readonly username: string;
  readonly password: string;
  readonly region: Region;
  readonly roles: readonly Role[];
  readonly name: string;
  readonly unit: string;
}

/** One account for every role of every region, such as `bj.liaison`, all with one password. */
export function demoAccounts(password: string): readonly DemoAccount[] {
  return regions.flatMap((region) =>
    roles.map((role) => {
      const { zh, letters } = regionNames[region];
      const name = `${zh}${roleNames[role].zh}`;
      return { username: `${letters.toLowerCase()}.${role}`, password, region, roles: [role], name, unit: `${zh}市场监督管理局（演示）` };
    }),
  );
}
