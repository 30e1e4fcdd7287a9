import { Agent } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decide } from '#libs/auth/src/policy.js';
import { roles } from '#libs/auth/src/principal.js';
import { badAnswer, send } from '#test/support/access.answers.js';
import { type AccessCell, startAccessCell } from '#test/support/access.cells.js';
import { malformed, type RawRequest } from '#test/support/access.malformed.js';
import { nameOf, type Operation, operationsOf } from '#test/support/access.operations.js';
import { forAll, table } from '#test/support/access.table.js';
import { malformedRequests } from '#test/support/environment.js';
import { eventually } from '#test/support/probe.js';
import { aComplaint } from '#test/support/submission.js';

const seed = 20_261_124;
const wanted = malformedRequests();
/** What one round sends to each operation. In rounds, because some bodies are large. */
const runs = { withBody: 100, without: 24 };

let cell: AccessCell;
let lines: readonly string[];
let stop: () => Promise<void>;
let operations: readonly Operation[];
const agent = new Agent({ keepAlive: true, maxSockets: 6 });
beforeAll(async () => {
  ({ cell, lines, stop } = await startAccessCell('beijing', { level: 'error' }));
  operations = await operationsOf(cell.url);
}, 120_000);
afterAll(async () => {
  agent.destroy();
  await stop();
});

/** Somebody whom the door lets through: what is behind it is asked. */
function tokenFor({ admission }: Operation): string | undefined {
  if (admission === 'open') return undefined;
  const able = roles.find((role) => admission === 'signed-in' || decide(cell.principal(role), admission).allowed);
  return able === undefined ? undefined : cell.as(able).token;
}

/** A matter, its draft and an import: what is wrong shall be wrong with something that is there. */
async function things(): Promise<(operation: Operation) => string | undefined> {
  const intake = '/api/complaint-intake';
  const one = await cell.as('operator').post<{ matters: { id: string }[] }>(`${intake}/submissions`, aComplaint);
  const matterId = one.body.matters[0]?.id ?? '';
  const file = await cell.as('intake').post<{ id: string }>(`${intake}/imports`, {}, { 'content-type': 'text/csv' });
  const draft = await eventually('the draft to be taken', async () => {
    const asked = { matterId, to: 'hebei', reason: '被投诉人在保定' };
    const { status, body } = await cell.as('operator').post<{ id: string }>('/api/case-referral/outgoing-hand-overs', asked);
    return status === 201 && body.id;
  });
  const known: Record<string, string> = { complaints: matterId, matters: matterId, 'outgoing-hand-overs': draft, imports: file.body.id };
  return ({ path }) => known[path.split('/')[3] ?? ''];
}

/** One round of wrong requests, each with a key of its own; the same number gives the same. */
function round(number: number, idFor: (operation: Operation) => string | undefined): [Operation, RawRequest][] {
  const samples = operations.flatMap((operation, at) =>
    fc
      .sample(malformed(operation, { token: tokenFor(operation), idFor }), {
        seed: seed + number * 1_000 + at,
        numRuns: operation.body === undefined ? runs.without : runs.withBody,
      })
      .map((request) => [operation, request] as const),
  );
  return samples.map(([operation, request], at) => [operation, keyed(request, `k${number}.${at}`)]);
}

const keyed = (request: RawRequest, key: string): RawRequest => ({
  ...request,
  headers: request.headers.map(([name, value]) => [name, name === 'idempotency-key' && value === 'k' ? key : value]),
});

describe(`requests that are wrong (${wanted}, seed ${seed})`, () => {
  test(
    'are refused in words, whatever is wrong with them',
    async () => {
      const idFor = await things();
      const statuses = new Map<number, number>();
      const ask = async ([operation, request]: [Operation, RawRequest]) => {
        const answer = await send(cell.url, request, agent);
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        const bad = badAnswer(request, answer);
        return bad === undefined ? [] : [[nameOf(operation), request.how.join(' + '), bad]];
      };
      const faults: string[][] = [];
      let sent = 0;
      for (let number = 0; sent < wanted && faults.length < 60; number++) {
        const requests = round(number, idFor);
        faults.push(...(await forAll(requests, 6, ask)).flat());
        sent += requests.length;
      }
      expect(table(faults)).toBe('');
      expect(sent).toBeGreaterThanOrEqual(wanted);
      // Refusals of every kind, or the generator would not reach what it is meant for.
      expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 201, 400, 401, 404, 412, 413, 415, 428]));
    },
    240_000 + wanted * 20,
  );

  test('leave no failure in the log and the cell ready', async () => {
    expect(lines.filter((line) => line.includes('request failed'))).toEqual([]);
    expect((await fetch(`${cell.url}/health/ready`)).status).toBe(200);
  });
});
