import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { caseReferral } from '#apps/case-referral/src/case-referral.module.js';
import { caseStatus } from '#apps/case-status/src/case-status.module.js';
import { ListRegionsHandler } from '#apps/case-status/src/matter/list-regions/list-regions.handler.js';
import { ListRegions } from '#apps/case-status/src/matter/list-regions/list-regions.query.js';
import { RegionHearing } from '#apps/case-status/src/matter/projection/region-hearing.js';
import { AsOf } from '#apps/case-status/src/matter/reading/as-of.js';
import { complaintIntake } from '#apps/complaint-intake/src/complaint-intake.module.js';
import { roles } from '#libs/auth/src/principal.js';
import { Clock } from '#libs/domain/src/clock.js';
import { type Instant, instant } from '#libs/domain/src/instant.js';
import { LastHeard } from '#libs/messaging/src/heartbeat/last-heard.js';
import { Freshness } from '#libs/messaging/src/transport/freshness.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { openReadModel, somebody, testKeys } from '#test/support/case-status.js';
import { eventually } from '#test/support/probe.js';
import { startRegions, type TestRegions } from '#test/support/region.js';

interface Regions {
  readonly items: readonly {
    readonly region: string;
    readonly silentSince?: string;
    readonly waiting?: number;
    readonly services: readonly { readonly service: string; readonly heardAt: string; readonly silent: boolean }[];
  }[];
  readonly cutOff: boolean;
}

const clock = new (class extends Clock {
  override now(): Instant {
    return instant('2026-05-06T02:00:00Z');
  }
})();

let three: TestRegions;

beforeAll(async () => {
  three = await startRegions({ services: [complaintIntake, caseReferral, caseStatus] });
});
afterAll(() => three.stop());

const regionsSeen = async (role: (typeof roles)[number] = 'officer') =>
  (await three.beijing.as(role).get<Regions>('/api/case-status/regions')).body;
const hebei = async () => (await regionsSeen()).items.find(({ region }) => region === 'hebei');

describe('a region', () => {
  test('is heard in the others, service by service', async () => {
    await eventually('both services of Hebei to be heard', async () => (await hebei())?.services.length === 2);
    const { silentSince, services = [] } = (await hebei()) ?? {};
    expect(silentSince).toBeUndefined();
    expect(services.map(({ service, silent }) => [service, silent])).toEqual([
      ['case-referral', false],
      ['complaint-intake', false],
    ]);
  });

  test('leaves no events, no inbox rows and no parked messages by being heard', async () => {
    const { app } = three.beijing.service('case-status');
    const counted = await app
      .get(Transactions)
      .run((tx) => tx.query('select (select count(*) from inbox)::int + (select count(*) from parked)::int as rows'));
    expect(counted).toEqual([{ rows: 0 }]);
  });

  test('concerns every role; how many matters wait for it only who lists matters', async () => {
    for (const role of roles) {
      const { items } = await regionsSeen(role);
      const counts = items.map(({ waiting }) => waiting);
      expect([role, counts]).toEqual([
        role,
        role === 'administrator' || role === 'news-coordinator' ? [undefined, undefined, undefined] : [0, 0, 0],
      ]);
    }
  });
});

test('is known to be silent since its last sign by a process that heard none itself', async () => {
  const keys = await testKeys();
  const model = await openReadModel('beijing', keys.directory);
  try {
    await model.transactions.run((tx) =>
      tx.query(
        `insert into service_heard (topic, service, heard_at) values ('hebei.heartbeat', 'case-referral', '2026-05-06T01:50:00Z'),
           ('tianjin.heartbeat', 'case-referral', '2026-05-06T01:59:50Z')`,
      ),
    );
    const asked = async (caughtUpAt: string) => {
      const freshness = new Freshness();
      freshness.follow(() => ({ caughtUpAt: new Date(caughtUpAt), positions: {} }));
      const hearing = new RegionHearing(new LastHeard(), model.transactions);
      const handler = new ListRegionsHandler(hearing, model.transactions, new AsOf(freshness, clock), clock);
      const { items, cutOff } = await handler.execute(new ListRegions(somebody('beijing', 'officer')));
      return { cutOff, silent: items.flatMap(({ region, silentSince }) => (silentSince === undefined ? [] : [[region, silentSince]])) };
    };
    expect(await asked('2026-05-06T02:00:00Z')).toEqual({ cutOff: false, silent: [['hebei', '2026-05-06T01:50:00.000Z']] });
    // Who has not read the log since cannot know whether the others are silent.
    expect(await asked('2026-05-06T01:50:10Z')).toEqual({ cutOff: true, silent: [] });
  } finally {
    await model.close();
    await keys.remove();
  }
});
