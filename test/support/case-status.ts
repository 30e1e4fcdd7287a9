import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { caseStatus } from '#apps/case-status/src/case-status.module.js';
import { MatterProjection } from '#apps/case-status/src/matter/projection/matter.projection.js';
import { MatterChanges } from '#apps/case-status/src/matter/projection/matter-changes.js';
import { SealedContent } from '#apps/case-status/src/matter/projection/sealed-content.js';
import type { Principal, Role } from '#libs/auth/src/principal.js';
import type { MatterContent } from '#libs/contracts/src/matter-content.js';
import { Here } from '#libs/domain/src/here.js';
import { instant } from '#libs/domain/src/instant.js';
import { type Region, regions } from '#libs/domain/src/region.js';
import type { ReceivedEvent } from '#libs/messaging/src/envelope/envelope.js';
import { KeyRing, makeKeys } from '#libs/messaging/src/envelope/key-ring.js';
import { Seals } from '#libs/messaging/src/envelope/seals.js';
import { Delivery } from '#libs/messaging/src/transport/delivery.js';
import { roleOf } from '#libs/persistence/src/provision.js';
import { openServiceDatabase } from '#libs/persistence/src/service-database.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { asRole, regionDatabase } from './region.js';

export interface TestReadModel {
  readonly region: Region;
  readonly database: DataSource;
  /** Superuser URL. */
  readonly url: string;
  readonly transactions: Transactions;
  readonly changes: MatterChanges;
  /** Each event in a transaction of its own, as the log delivers it, without the inbox. */
  hear(events: readonly ReceivedEvent[]): Promise<void>;
  close(): Promise<void>;
}

export async function testKeys(): Promise<{ directory: string; remove(): Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'keys-'));
  for (const region of regions) await makeKeys(directory, region, '2026-01-01');
  return { directory, remove: () => rm(directory, { recursive: true }) };
}

/** The read model of one region on a real database, without HTTP and without a log. */
export async function openReadModel(region: Region, keysDir: string): Promise<TestReadModel> {
  const test = await regionDatabase(region);
  const database = await openServiceDatabase(asRole(test, roleOf(region, caseStatus.name)), caseStatus, 4);
  const transactions = new Transactions(database);
  const changes = new MatterChanges();
  const seals = new Seals(await KeyRing.load(keysDir, region));
  const projection = new MatterProjection(new SealedContent(seals), changes, new Here(region));
  return {
    region,
    database,
    url: test.url,
    transactions,
    changes,
    hear: async (events) => {
      for (const sent of events) await transactions.run((tx) => projection.apply(new Delivery([tx, sent])));
    },
    close: async () => {
      await database.destroy();
      await test.drop();
    },
  };
}

/** One content, sealed to each region in turn, for the stories of a test. */
export async function sealedToEach(keysDir: string, content: MatterContent): Promise<Record<Region, string>> {
  const seals = new Seals(await KeyRing.load(keysDir, content.origin));
  const sealed = await Promise.all(regions.map(async (region) => [region, await seals.seal(region, content)] as const));
  return Object.fromEntries(sealed) as Record<Region, string>;
}

export function contentOf(more: Partial<MatterContent> & Pick<MatterContent, 'number' | 'origin'>): MatterContent {
  return {
    ...{ kind: 'complaint', rightType: 'trademark', channel: '12345-phone', urgency: 'normal', confidential: false, consent: 'forward' },
    title: '网购裤子疑似冒牌',
    facts: '来电人在北京买了两条裤子，听说货从河北批发市场进的。',
    respondent: { name: '某服装有限公司', phone: '13800000099' },
    place: { code: '130600', text: '河北省保定市测试街3号' },
    receivedAt: instant('2026-04-20T01:00:00Z'),
    ...more,
  };
}

export const somebody = (region: Region, ...roles: Role[]): Principal => ({
  accountId: `${region}.${roles.join('+')}`,
  username: roles.join('+'),
  name: roles.join('+'),
  region,
  roles,
  unit: 'test',
});

/** The n-th matter id of a test. */
export const matterId = (n: number): string => `0198c2f0-0000-7000-8000-${String(n).padStart(12, '0')}`;
