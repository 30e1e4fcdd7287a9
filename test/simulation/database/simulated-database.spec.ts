import { describe, expect, test } from '@jest/globals';
import { caseReferral } from '#apps/case-referral/src/case-referral.module.js';
import { OutgoingHandOverRow } from '#apps/case-referral/src/outgoing-hand-over/persistence/outgoing-hand-over.row.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { SimulatedDatabase } from './simulated-database.js';
import { Crashed } from './store.js';
import { schemaOf } from './tables.js';

const schema = await schemaOf(caseReferral.migrations);
const drafted = { version: 1, receiver: 'hebei', epoch: 1, reason: '–', drafted_by: 'op', approve_by: {}, state: 'drafted' };
const draft = `insert into outgoing_hand_over (id, version, matter_id, receiver, epoch, reason, drafted_by, approve_by, state)
  values ($1, 1, $2, 'hebei', 1, '–', 'op', '{}', $3) on conflict (matter_id) where open do nothing returning id`;
const seen = `insert into number_seen as seen (matter_id, epoch, attempt) values ($1, $2, $3)
  on conflict (matter_id) do update set epoch = excluded.epoch, attempt = excluded.attempt
    where (seen.epoch, seen.attempt) < (excluded.epoch, excluded.attempt) returning 1`;

function begun() {
  const database = new SimulatedDatabase(schema);
  return { database, transactions: new Transactions(database.dataSource) };
}

describe('the simulated database', () => {
  test('has the columns, defaults and partial unique keys that the migrations say', async () => {
    const { database, transactions } = begun();

    const answers = await transactions.run(async (tx) => [
      await tx.query(draft, ['h1', 'm1', 'drafted']),
      await tx.query(draft, ['h2', 'm1', 'drafted']),
      await tx.query(draft, ['h3', 'm1', 'withdrawn']),
    ]);

    expect(answers).toEqual([[{ id: 'h1' }], [], [{ id: 'h3' }]]);
    expect(database.rows('outgoing_hand_over')[0]).toMatchObject({ ...drafted, id: 'h1', open: true, recall: null });
  });

  test('compares row values member by member', async () => {
    const { transactions } = begun();
    const answered = await transactions.run(async (tx) => {
      const rows: unknown[][] = [];
      for (const number of [
        [1, 2],
        [1, 2],
        [1, 1],
        [2, 1],
      ])
        rows.push(await tx.query(seen, ['m1', ...number]));
      return rows.map(({ length }) => length);
    });
    expect(answered).toEqual([1, 0, 0, 1]);
  });

  test('updates only on the version that was read', async () => {
    const { transactions } = begun();
    await transactions.run((tx) => tx.query(draft, ['h1', 'm1', 'drafted']));

    const affected = await transactions.run(async (tx) => [
      (await tx.update(OutgoingHandOverRow, { id: 'h1', version: 1 }, { version: 2, state: 'approved' })).affected,
      (await tx.update(OutgoingHandOverRow, { id: 'h1', version: 1 }, { version: 2, state: 'rejected' })).affected,
    ]);

    expect(affected).toEqual([1, 0]);
    expect(await transactions.run((tx) => tx.findOneBy(OutgoingHandOverRow, { id: 'h1' }))).toMatchObject({
      version: 2,
      state: 'approved',
    });
  });

  test.each([0, 1, 2, 3])('leaves nothing of a transaction that dies after %d statements', async (after) => {
    const { database, transactions } = begun();
    await transactions.run((tx) => tx.query(draft, ['h1', 'm1', 'drafted']));
    const before = JSON.stringify(database.rows('outgoing_hand_over'));
    database.crashAfter = after;

    const dying = transactions.run(async (tx) => {
      await tx.update(OutgoingHandOverRow, { id: 'h1' }, { state: 'withdrawn' });
      await tx.query(draft, ['h2', 'm1', 'drafted']);
      await tx.query(seen, ['m1', 1, 1]);
    });

    await expect(dying).rejects.toThrow(Crashed);
    expect(JSON.stringify(database.rows('outgoing_hand_over'))).toBe(before);
    expect(database.rows('number_seen')).toEqual([]);
  });

  test('says so where it was not taught a statement', async () => {
    const { transactions } = begun();
    const asked = transactions.run((tx) => tx.query('select matter_id from known_matter join number_seen using (matter_id)'));
    await expect(asked).rejects.toThrow(/was not taught this/);
  });
});
