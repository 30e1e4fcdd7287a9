import { describe, expect, test } from '@jest/globals';
import { LineLost, Problem } from '../../api/problem.js';
import { type RowOutcome, RowRuns } from './run-rows.js';

const rows = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `row-${n}` }));

/** Runs rows with a service that answers each try as told, and notes what it was sent. */
function runs(answer: (id: string, tries: number) => unknown = () => undefined) {
  const sent: { id: string; key: string; seen: number | undefined }[] = [];
  const outcomes = new Map<string, RowOutcome>();
  let under = 0;
  let most = 0;
  const run = new RowRuns<{ id: string }>(
    async ({ id }, key, seen) => {
      most = Math.max(most, ++under);
      await Promise.resolve();
      under -= 1;
      sent.push({ id, key, seen });
      const error = answer(id, sent.filter((each) => each.id === id).length);
      if (error !== undefined) throw error;
    },
    (id, outcome) => outcomes.set(id, outcome),
  );
  return { run, sent, outcomes, most: () => most };
}

describe('a bulk of rows', () => {
  test('sends each row once under a key of its own, a few at a time', async () => {
    const { run, sent, outcomes, most } = runs();
    await run.run(rows(100));
    expect(new Set(sent.map(({ key }) => key)).size).toBe(100);
    expect([...outcomes.values()].every(({ state }) => state === 'done')).toBe(true);
    expect(most()).toBe(4);
  });

  test('goes on behind a row that fails, and says which', async () => {
    const { run, outcomes } = runs((id) => (id === 'row-1' ? new Problem({ status: 409, code: 'x.y', title: '不行' }) : undefined));
    await run.run(rows(6));
    expect([...outcomes].filter(([, { state }]) => state === 'failed').map(([id]) => id)).toEqual(['row-1']);
  });

  test('repeats a row whose answer was lost under the same key', async () => {
    const { run, sent } = runs((_id, tries) => (tries === 1 ? new LineLost('cut') : undefined));
    await run.run(rows(1));
    await run.run(rows(1));
    expect(sent[1]?.key).toBe(sent[0]?.key);
  });

  test('tries a row that somebody else changed again at the version it was told, as a new intent', async () => {
    const stale = new Problem({ status: 412, code: 'stale', title: '有新变化', current: 7, changes: [] });
    const { run, sent } = runs((_id, tries) => (tries === 1 ? stale : undefined));
    await run.run(rows(1));
    await run.run(rows(1));
    expect(sent.map(({ seen }) => seen)).toEqual([undefined, 7]);
    expect(sent[1]?.key).not.toBe(sent[0]?.key);
  });
});
