import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ComplaintRepository } from '#apps/complaint-intake/src/complaint/persistence/complaint.repository.js';
import { instant } from '#libs/domain/src/instant.js';
import type { EventLog, LogMessage } from '#libs/messaging/src/event-log.js';
import { Outbox } from '#libs/messaging/src/outbox/outbox.js';
import { PostgresLog } from '#libs/messaging/src/postgres-log/postgres-log.js';
import { SavedElsewhere } from '#libs/persistence/src/persistence.errors.js';
import { Transactions, type Tx } from '#libs/persistence/src/transactions.js';
import { Gate } from '#test/contracts/event-log.support.js';
import { eventually } from '#test/support/probe.js';
import { startRegions, type TestRegions } from '#test/support/region.js';
import { contentOf, type LoggedMessage, logged, Officers, sql } from './messaging.support.js';

/** Holds a message, and then the sender dies before it has heard so: once for every message. */
class ForgetfulLog extends PostgresLog {
  static forgets = false;
  readonly #told = new Set<string>();

  override async append(messages: readonly LogMessage[]): Promise<void> {
    await super.append(messages);
    const news = messages.filter(({ headers }) => !this.#told.has(headers['ce_id'] ?? ''));
    for (const { headers } of news) this.#told.add(headers['ce_id'] ?? '');
    if (ForgetfulLog.forgets && news.length > 0) throw new Error('died before the stamp');
  }
}

let three: TestRegions;
beforeAll(async () => {
  three = await startRegions({ openLog: (url): EventLog => new ForgetfulLog({ url }) });
});
afterAll(() => three.stop());

const ids = (messages: readonly LoggedMessage[]) => messages.map((message) => contentOf(message).id);
const part = <T>(type: new (...parts: never[]) => T): T => three.beijing.service('complaint-intake').app.get(type);

/** In the order in which each event came first: what a reader with an inbox sees. */
async function heard(matterId: string, topic: string): Promise<string[]> {
  const messages = (await logged(three, matterId)).filter((message) => message.topic === topic).map(contentOf);
  const first = messages.filter(({ id }, at) => messages.findIndex((each) => each.id === id) === at);
  return first.map(({ type }) => type.replace(/^[^.]+\./, ''));
}

describe('a relay that dies between sending and stamping', () => {
  test('sends again, and the services do everything once', async () => {
    const officers = new Officers(three);
    ForgetfulLog.forgets = true;
    const matter = await officers.register();
    await officers.signAndAccept(await officers.refer(matter));
    await officers.custodyIs(matter, 'held', 'hebei');
    await officers.custodyIs(matter, 'moved');
    await allSent();
    ForgetfulLog.forgets = false;

    const sent = ids(await logged(three, matter));
    expect(sent.length).toBeGreaterThanOrEqual(2 * new Set(sent).size);
    expect(await heard(matter, 'beijing.complaint-intake')).toEqual([
      'complaint-registered',
      'custody-changed',
      'custody-changed',
      'matter-frozen',
      'custody-changed',
      'custody-changed',
    ]);
    expect(await heard(matter, 'beijing.case-referral')).toEqual([
      'referral-drafted',
      'hand-over-approved',
      'hand-over-offered',
      'hand-over-moved',
    ]);
    expect(await heard(matter, 'hebei.case-referral')).toEqual(['hand-over-delivered', 'hand-over-signed', 'hand-over-accepted']);
    expect(await heard(matter, 'hebei.complaint-intake')).toEqual(['matter-taken', 'custody-changed']);
  });
});

describe('the events of one matter', () => {
  test('are sent in the order of its versions, however many commands run at once', async () => {
    const matter = await new Officers(three).register();
    const complaints = part(ComplaintRepository);
    const link = (tx: Tx) =>
      complaints.get(matter, tx).then(async (complaint) => {
        complaint.link({ channel: '12345-web', receivedAt: now() }, 'bj.operator', now());
        await complaints.save(complaint, tx);
      });
    const busy = Array.from({ length: 6 }, async () => {
      for (let done = 0; done < 8; ) {
        done += await part(Transactions)
          .run(link)
          .then(() => 1, onlyInEachOthersWay);
      }
    });
    await Promise.all(busy);
    await allSent();

    const sequences = (await logged(three, matter)).map(contentOf).map(({ sequence }) => sequence);
    expect(sequences).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  });

  test('of a transaction that commits late are not lost, and wait for nobody else', async () => {
    const gate = new Gate();
    const drawn = new Gate();
    const late = part(Transactions).run(async (tx) => {
      await part(Outbox).append('test', [eventOf('late')], tx);
      drawn.open();
      await gate.opened;
    });
    await drawn.opened;
    await part(Transactions).run((tx) => part(Outbox).append('test', [eventOf('early')], tx));
    await eventually('the early one in the log', async () => (await logged(three, 'early')).length === 1);
    gate.open();
    await late;

    await eventually('the late one in the log', async () => (await logged(three, 'late')).length === 1);
  });

  test('of a transaction that was rolled back are never sent', async () => {
    const failed = part(Transactions).run(async (tx) => {
      await part(Outbox).append('test', [eventOf('never')], tx);
      throw new Error('the command fails after all');
    });
    await expect(failed).rejects.toThrow('after all');
    await part(Transactions).run((tx) => part(Outbox).append('test', [eventOf('after')], tx));

    await eventually('what came after it', async () => (await logged(three, 'after')).length === 1);
    expect(await logged(three, 'never')).toEqual([]);
  });
});

const now = () => instant(new Date().toISOString());

const eventOf = (key: string) => ({
  ...{ type: 'complaint-intake.nobody-listens', version: 1, key, data: {} },
  ...{ aggregateId: key, sequence: 1, at: now(), by: 'test' },
});

function onlyInEachOthersWay(failure: unknown): number {
  if (failure instanceof SavedElsewhere) return 0;
  throw failure;
}

async function allSent(): Promise<void> {
  for (const region of [three.beijing, three.hebei]) {
    for (const schema of ['complaint_intake', 'case_referral']) {
      await eventually(`${schema} of ${region.region} to have sent all`, async () => {
        const waiting = await sql(region.databaseUrl, `select 1 from ${schema}.outbox where published_at is null limit 1`);
        return waiting.length === 0;
      });
    }
  }
}
