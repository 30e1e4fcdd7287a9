import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { described } from '#libs/duplicates/src/described.js';
import { indexKeys } from '#libs/duplicates/src/index-keys.js';
import { type AccessCell, startAccessCell } from '#test/support/access.cells.js';
import { rowsOf } from '#test/support/access.rows.js';
import { eventually } from '#test/support/probe.js';
import { stories } from '#test/support/reworded.js';

const intake = '/api/complaint-intake';
let cell: AccessCell;
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ cell, stop } = await startAccessCell('beijing'));
}, 120_000);
afterAll(() => stop());

interface Matter {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly decideBy: { readonly due: string };
}
interface Candidate extends Omit<Matter, 'decideBy'> {
  readonly score: number;
  readonly verdict: string;
  readonly reasons: readonly string[];
  readonly mayBeSame: boolean;
  readonly decided?: string;
}

/** The story in the words of its n-th teller. */
function told(story: number, teller: number) {
  const { respondent, address, told } = stories[story]!;
  const [title, facts] = told[teller]!;
  return { kind: 'report', rightType: 'trademark', title, facts, respondent: { name: respondent }, place: { text: address } } as const;
}
const caller = (phone: string) => ({ reporter: { name: '测试某', phone } });

async function register(body: object): Promise<Matter> {
  const common = { channel: '12345-phone', urgency: 'normal', confidential: false, consent: 'none' };
  const answer = await cell.as('operator').post<{ matters: Matter[] }>(`${intake}/submissions`, { ...common, ...body });
  expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
  return answer.body.matters[0]!;
}

async function check(body: object): Promise<readonly Candidate[]> {
  const answer = await cell.as('operator').post<{ candidates: Candidate[] }>(`${intake}/duplicate-checks`, body);
  expect([answer.status, answer.body]).toEqual([200, expect.anything()]);
  return answer.body.candidates;
}

describe('Before something is saved (C-20)', () => {
  test('the same story by another caller in other words is found, with the reasons in words', async () => {
    const before = await register({ ...told(0, 0), ...caller('13900000001') });
    const found = await check({ ...told(0, 1), phone: '13900000002' });
    expect(found).toMatchObject([{ id: before.id, number: before.number, verdict: 'same', mayBeSame: true }]);
    expect(found[0]?.reasons).toEqual(expect.arrayContaining(['所述事实高度相似', '地点相同', '权利类型相同']));
    expect(found[0]?.reasons).not.toContain('同一来电电话');
    expect((await check({ ...told(0, 1), phone: '139 0000 0001' }))[0]?.reasons).toContain('同一来电电话');
  });

  test('another story of the same shop, by the same caller, is nobody’s duplicate', async () => {
    await register({ ...told(0, 0), ...caller('13900000003') });
    expect(await check({ ...told(1, 0), phone: '13900000003' })).toEqual([]);
  });

  test('a hundred newer ones that share crowded words do not push out the one of its respondent and number', async () => {
    const before = await register(told(10, 0));
    const asked = { ...told(8, 0), respondent: told(10, 0).respondent };
    const [one, two, three, four] = indexKeys(
      described({ ...asked, place: { text: asked.place.text, code: '120105' }, numbers: [] }),
    ).slice(1);
    await rowsOf(
      cell.databaseUrl,
      `insert into complaint_intake.duplicate_key select key, format('ffffffff-ffff-7000-800%s-%s', crowd, lpad(n::text, 12, '0'))::uuid
       from (values ($1::bigint, 1), ($2, 1), ($3, 2), ($4, 2)) as under (key, crowd), generate_series(1, 50) n`,
      [one, two, three, four],
    );
    expect(await check({ ...asked, earlierNumber: before.number })).toMatchObject([{ id: before.id }]);
  });

  test('half a form finds nothing and is no mistake', async () => {
    expect(await check({ kind: 'complaint' })).toEqual([]);
    expect(await check({ kind: 'report', respondent: { name: stories[0]!.respondent } })).toEqual([]);
  });
});

describe('What is decided of it', () => {
  const onFile = (id: string) =>
    rowsOf(
      cell.databaseUrl,
      `select content ->> 'title' as title, reporter is not null as sealed from complaint_intake.linked_submission where matter_id = $1`,
      [id],
    );

  test('the same: no new matter, the new facts on its file, the clock from the last report', async () => {
    const before = await register({ ...told(2, 0), receivedAt: '2026-04-20T09:00:00+08:00' });
    const body = { ...told(2, 1), ...caller('13900000021'), receivedAt: '2026-05-20T09:00:00+08:00' };
    const [candidate] = await check(told(2, 1));
    const decided = { duplicateOf: [{ matterId: candidate!.id, decision: 'same', newFacts: true }] };
    const registered = await register({ ...body, ...decided });
    // By its code and secret the first caller asks how it stands: they are not told to the second.
    expect(registered).not.toHaveProperty('statusCode');
    expect(registered).not.toHaveProperty('statusSecret');
    expect(registered).toMatchObject({
      ...{ id: before.id, number: before.number, supplemented: true },
      decideBy: { start: '2026-05-20T01:00:00.000Z' },
    });
    expect(await onFile(before.id)).toEqual([{ title: told(2, 1).title, sealed: true }]);
    // The reminders hang on the record, every region's page on the read model: both begin anew.
    const record = `select deadline ->> 'start' as start from complaint_intake.deadline where matter_id = $1 and what = 'decide' and ended_as is null`;
    const [clock] = await rowsOf<{ start: string }>(cell.databaseUrl, record, [before.id]);
    expect(Date.parse(clock?.start ?? '')).toBe(Date.parse('2026-05-20T01:00:00Z'));
    await eventually('the restarted clock in the read model', async () => {
      const path = `/api/case-status/matters/${before.id}`;
      const { body } = await cell.as('operator').get<{ deadlines?: { what: string; due: string }[] }>(path);
      return body.deadlines?.find(({ what }) => what === 'decide')?.due === registered.decideBy.due;
    });
    // What was told later is known from then on, too.
    expect(await check({ ...told(2, 1), phone: '13900000021' })).toMatchObject([{ id: before.id, score: 100 }]);
  });

  test('another kind is not put on its file, and says what to choose instead', async () => {
    const before = await register(told(3, 0));
    const body = { ...told(3, 1), kind: 'complaint', ...caller('13900000031'), duplicateOf: [{ matterId: before.id, decision: 'same' }] };
    const common = { channel: '12345-phone', urgency: 'normal', confidential: false, consent: 'none' };
    const answer = await cell.as('operator').post(`${intake}/submissions`, { ...common, ...body });
    expect([answer.status, answer.body]).toEqual([422, expect.objectContaining({ code: 'complaint.not-of-one-kind' })]);
  });

  test('similar or different: registered, remembered from both sides, and not asked again', async () => {
    const before = await register(told(4, 0));
    const now = await register({ ...told(4, 1), duplicateOf: [{ matterId: before.id, decision: 'different' }] });
    const decisionIn = async (id: string) => {
      const { body } = await cell.as('operator').get<{ candidates: Candidate[] }>(`${intake}/complaints/${id}/duplicates`);
      return body.candidates.map(({ id, decided }) => [id, decided]);
    };
    expect([await decisionIn(now.id), await decisionIn(before.id)]).toEqual([[[before.id, 'different']], [[now.id, 'different']]]);
    await cell.as('intake').post(`${intake}/complaints/${now.id}/duplicate-decisions`, { other: before.id, decision: 'similar' });
    expect(await decisionIn(before.id)).toEqual([[now.id, 'similar']]);
  });

  test('two that are registered are merged by intake: one is closed, the other has it on its file', async () => {
    const [goesOn, repeats] = [await register(told(7, 0)), await register({ ...told(7, 1), ...caller('13900000071') })];
    const merge = (role: 'operator' | 'intake') =>
      cell
        .as(role)
        .post<{ code?: string }>(
          `${intake}/complaints/${repeats.id}/merge`,
          { into: goesOn.id, newFacts: false },
          { 'if-match': `"${repeats.version}"` },
        );
    expect((await merge('operator')).status).toBe(403);
    expect((await merge('intake')).status).toBe(200);
    expect((await merge('intake')).status).toBe(412);
    const { body } = await cell.as('operator').get<{ state: string; custody: { state: string } }>(`${intake}/complaints/${repeats.id}`);
    expect(body).toMatchObject({ state: 'closed', custody: { state: 'closed' } });
    expect(await onFile(goesOn.id)).toEqual([{ title: told(7, 1).title, sealed: true }]);
  });
});
