import { afterAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { freshDatabase, templateDatabase } from '#test/support/database.js';

const query = async (url: string, sql: string) => {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

describe('A test database', () => {
  const drops: (() => Promise<void>)[] = [];
  afterAll(() => Promise.all(drops.map((drop) => drop())));

  test('is empty, speaks UTF-8 and searches Chinese by trigrams', async () => {
    const { url, drop } = await freshDatabase();
    drops.push(drop);
    await query(url, 'create extension pg_trgm');
    const [row] = await query(url, "select show_trgm('商标侵权') as trigrams, current_setting('server_encoding') as encoding");
    expect(row.encoding).toBe('UTF8');
    expect(row.trigrams.length).toBeGreaterThan(3);
  });

  test('is cloned from a template that is built once, whoever asks at the same time', async () => {
    let built = 0;
    const build = async (url: string) => {
      built += 1;
      await query(url, 'create table kept (id int); insert into kept values (7)');
    };
    const clones = await Promise.all([1, 2, 3].map(() => templateDatabase('of-this-test', build).clone()));
    drops.push(...clones.map(({ drop }) => drop));
    expect(built).toBe(1);
    for (const { url } of clones) expect(await query(url, 'select id from kept')).toEqual([{ id: 7 }]);
    await query(clones[0]?.url ?? '', 'delete from kept');
    expect(await query(clones[1]?.url ?? '', 'select id from kept')).toHaveLength(1);
  });

  test('is built again after a build that failed', async () => {
    const failing = templateDatabase('failing-once', () => Promise.reject(new Error('half-way')));
    await expect(failing.clone()).rejects.toThrow('half-way');
    const clone = await templateDatabase('failing-once', (url) => query(url, 'create table whole ()').then(() => {})).clone();
    drops.push(clone.drop);
    expect(await query(clone.url, 'table whole')).toEqual([]);
  });

  test('cannot be dropped quietly while somebody is connected', async () => {
    const { url, drop } = await freshDatabase();
    const forgotten = new pg.Client({ connectionString: url, application_name: 'forgotten relay' });
    forgotten.on('error', () => {});
    await forgotten.connect();
    await expect(drop()).rejects.toThrow(/connections .* to be closed.*1 left open \(forgotten relay/);
  });
});
