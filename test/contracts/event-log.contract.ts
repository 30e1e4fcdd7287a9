import { describe } from '@jest/globals';
import { deliveryContract } from './event-log.delivery.contract.js';
import { membersContract } from './event-log.members.contract.js';
import { progressContract } from './event-log.progress.contract.js';
import type { OpenLog } from './event-log.support.js';

/** What every log promises, whichever it is. Against a real server only. */
export function eventLogContract(name: string, open: () => Promise<OpenLog>): void {
  describe(`${name} keeps the promises of a log`, () => {
    deliveryContract(open);
    progressContract(open);
    membersContract(open);
  });
}
