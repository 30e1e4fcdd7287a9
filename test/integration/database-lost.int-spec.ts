import { expect, test } from '@jest/globals';
import type pg from 'pg';
import { complaintIntake } from '#apps/complaint-intake/src/complaint-intake.module.js';
import { roleOf } from '#libs/persistence/src/provision.js';
import { openServiceDatabase } from '#libs/persistence/src/service-database.js';
import { eventually } from '#test/support/probe.js';
import { asRole, regionDatabase } from '#test/support/region.js';
import { sql } from './messaging.support.js';

test('a server that dies while a connection is between the pool and its user ends no service', async () => {
  const own = await regionDatabase('beijing');
  const database = await openServiceDatabase(asRole(own, roleOf('beijing', 'complaint-intake')), complaintIntake, 2);
  const { master: pool } = database.driver as unknown as { master: pg.Pool };
  // As it is for an instant whenever a transaction begins: taken from the pool, and nobody listens yet.
  const client = await pool.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');

  await sql(own.url, 'select pg_terminate_backend($1)', [rows[0]?.pid]);

  await eventually('the connection to be known as lost', () =>
    client.query('select 1').then(
      () => false,
      () => true,
    ),
  );
  client.release(true);
  expect(await database.query('select 1 as one')).toEqual([{ one: 1 }]);
  await database.destroy();
  await own.drop();
});
