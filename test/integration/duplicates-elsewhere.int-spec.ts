import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { complaintIntake } from '#apps/complaint-intake/src/complaint-intake.module.js';
import { rowsOf } from '#test/support/access.rows.js';
import { eventually } from '#test/support/probe.js';
import { startRegions, type TestRegion, type TestRegions } from '#test/support/region.js';
import { stories } from '#test/support/reworded.js';

const intake = '/api/complaint-intake';
let three: TestRegions;
beforeAll(async () => {
  three = await startRegions({ services: [complaintIntake] });
}, 120_000);
afterAll(() => three.stop());

const reporter = { name: '欧阳独一无二', phone: '13866554433', address: '北京市东城区绝无仅有胡同77号', idNumber: '110101198703077719' };

function told(story: number, teller: number) {
  const { respondent, address, told } = stories[story]!;
  const [title, facts] = told[teller]!;
  return { kind: 'report', rightType: 'trademark', title, facts, respondent: { name: respondent }, place: { text: address } } as const;
}

interface Elsewhere {
  readonly id: string;
  readonly number: string;
  readonly decided?: string;
}
interface Found {
  readonly candidates: readonly unknown[];
  readonly elsewhere: readonly Elsewhere[];
}

async function register(region: TestRegion, body: object): Promise<{ id: string; number: string }> {
  const common = { channel: '12345-phone', urgency: 'normal', confidential: false, consent: 'none' };
  const answer = await region
    .as('operator')
    .post<{ matters: { id: string; number: string }[] }>(`${intake}/submissions`, { ...common, ...body });
  expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
  return answer.body.matters[0]!;
}

const check = async (region: TestRegion, body: object) =>
  (await region.as('operator').post<Found>(`${intake}/duplicate-checks`, body)).body;
const heard = (region: TestRegion, body: object) =>
  eventually('the other region’s matter', async () => {
    const found = await check(region, body);
    return found.elsewhere.length > 0 ? found : undefined;
  });

describe('The same matter in another region (R-023, C-20)', () => {
  test('is shown before saving, by number, region and reason, and decided for good', async () => {
    const before = await register(three.beijing, { ...told(0, 0), reporter });
    const found = await heard(three.hebei, told(0, 1));
    expect(found).toEqual({
      candidates: [],
      elsewhere: [
        {
          ...{ id: before.id, number: before.number, region: 'beijing', score: expect.any(Number) },
          reasons: [expect.stringContaining('掩码比对')],
        },
      ],
    });
    expect((await check(three.beijing, told(0, 1))).elsewhere).toEqual([]);

    const now = await register(three.hebei, { ...told(0, 1), duplicateOf: [{ matterId: before.id, decision: 'similar' }] });
    const decided = async () => {
      const { body } = await three.hebei.as('operator').get<Found>(`${intake}/complaints/${now.id}/duplicates`);
      return body.elsewhere.map(({ id, decided }) => [id, decided]);
    };
    expect(await decided()).toEqual([[before.id, 'similar']]);
    const decide = (other: string) =>
      three.hebei.as('operator').post(`${intake}/complaints/${now.id}/duplicate-decisions`, { other, decision: 'different' });
    expect((await decide(before.id)).status).toBe(200);
    expect(await decided()).toEqual([[before.id, 'different']]);
    expect((await decide('0198c2f0-0000-7000-8000-00000000dead')).status).toBe(404);
  });

  test('is put on nobody’s file from afar, and another story of the same shop is not it', async () => {
    const before = await register(three.beijing, told(4, 0));
    await heard(three.tianjin, told(4, 1));
    const common = { channel: '12345-phone', urgency: 'normal', confidential: false, consent: 'none' };
    const body = { ...common, ...told(4, 1), duplicateOf: [{ matterId: before.id, decision: 'same' }] };
    expect((await three.tianjin.as('operator').post(`${intake}/submissions`, body)).status).toBe(404);
    expect((await check(three.tianjin, { ...told(1, 0), respondent: told(4, 0).respondent })).elsewhere).toEqual([]);
  });

  test('tells nothing of a person or of what they said: not on the log, not in the other region', async () => {
    const said = { ...told(2, 0), reporter };
    const { id, number } = await register(three.beijing, said);
    await heard(three.hebei, told(2, 0));
    const kept = await rowsOf<{ row: object }>(
      three.hebei.databaseUrl,
      `select to_jsonb(m) as row from complaint_intake.matter_elsewhere m where id = $1
       union all select to_jsonb(t) from complaint_intake.matter_elsewhere_tag t where matter_id = $1`,
      [id],
    );
    expect(kept[0]?.row).toEqual({ id, number, region: 'beijing', told: kept.length - 1 });
    for (const { row } of kept.slice(1)) expect(row).toEqual({ key: expect.any(String), tag: expect.any(Number), matter_id: id });
    const [event] = await rowsOf<{ data: { fingerprints: { tags: number[] } } }>(
      three.beijing.databaseUrl,
      `select data from complaint_intake.outbox where aggregate_id = $1 and type like '%complaint-registered'`,
      [id],
    );
    const text = JSON.stringify([event, kept]);
    const forbidden = [...Object.values(reporter), said.title, said.facts, said.respondent.name, said.place.text];
    expect(forbidden.filter((each) => text.includes(each))).toEqual([]);
    expect(event?.data.fingerprints.tags.length).toBeGreaterThan(4);
  });
});
