import { CommandBus } from '@nestjs/cqrs';
import type { RunningCell } from '#apps/cell/src/cell.js';
import { CreateAccounts } from '#apps/web/src/account/create-accounts/create-accounts.command.js';
import type { DemoAccount } from './demo-accounts.js';

/** Makes the cell's own demo accounts on the first start and leaves them as they are on later ones. */
export async function createDemoAccounts(cell: RunningCell, accounts: readonly DemoAccount[]): Promise<void> {
  const own = accounts.filter(({ region }) => region === cell.region);
  await cell.service('web').app.get(CommandBus).execute(new CreateAccounts(own));
}
