import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { caseReferral } from '#apps/case-referral/src/case-referral.module.js';
import { caseStatus } from '#apps/case-status/src/case-status.module.js';
import { complaintIntake } from '#apps/complaint-intake/src/complaint-intake.module.js';
import { eventually } from '#test/support/probe.js';
import { startRegions, type TestRegions } from '#test/support/region.js';
import { aComplaint } from '#test/support/submission.js';

let three: TestRegions;
beforeAll(async () => {
  three = await startRegions({ services: [complaintIntake, caseReferral, caseStatus] });
});
afterAll(() => three.stop());

const intake = '/api/complaint-intake';
const divisible = {
  parties: [{ name: '另一箱包商户' }],
  goods: [{ name: '箱包', quantity: 6, unit: '只', amountFen: 30_000 }],
  clues: ['微信收款记录', '商户招牌照片'],
  amountFen: 30_000,
};
const division = {
  parts: [{ title: '另一箱包商户部分', place: { text: '天津市和平区' } }],
  parties: [
    { line: 0, part: 0 },
    { line: 1, part: 1 },
  ],
  clues: [
    { line: 0, part: 1 },
    { line: 1, part: 0 },
  ],
  goods: [
    { line: 0, part: 0, quantity: 4, amountFen: 20_000 },
    { line: 0, part: 1, quantity: 2, amountFen: 10_000 },
  ],
  amounts: [
    { part: 0, amountFen: 20_000 },
    { part: 1, amountFen: 10_000 },
  ],
};

interface Split {
  readonly version: number;
  readonly parts: readonly { readonly id: string; readonly number: string; readonly version: number }[];
  readonly code?: string;
  readonly differences?: readonly object[];
}
interface Seen {
  readonly state: string;
  readonly number: string;
  readonly title: string | null;
  readonly goods?: readonly object[];
  readonly parties?: readonly object[];
  readonly clues?: readonly string[];
  readonly amountFen?: number;
  readonly split: { readonly from?: { id: string }; readonly into: readonly { id: string; number: string }[] };
  readonly deadlines: readonly { readonly what: string; readonly due: string }[];
}
interface Kept {
  readonly content: { readonly amountFen?: number };
  readonly reporter: object | null;
  readonly decideBy: object;
  readonly version: number;
}

async function registered(more: object = divisible): Promise<string> {
  const { status, body } = await three.beijing
    .as('operator')
    .post<{ matters: { id: string }[] }>(`${intake}/submissions`, { ...aComplaint, ...more });
  expect(status).toBe(201);
  return body.matters[0]?.id ?? '';
}

const split = (id: string, version: number, how: object = division, key: string = crypto.randomUUID()) =>
  three.beijing.as('intake').post<Split>(`${intake}/complaints/${id}/split`, how, { 'if-match': `"${version}"`, 'idempotency-key': key });
const kept = async (id: string) => (await three.beijing.as('intake').get<Kept>(`${intake}/complaints/${id}`)).body;
const sees = (id: string, holds: (seen: Seen) => boolean) =>
  eventually('the read model to show the split', async () => {
    const { status, body } = await three.beijing.as('intake').get<Seen>(`/api/case-status/matters/${id}`);
    return status === 200 && holds(body) ? body : undefined;
  });

describe('a matter is split (C-02)', () => {
  test('and whole and part show each other, with what each of them has, the same reporter and the same clock', async () => {
    const id = await registered();
    const { status, body } = await split(id, 2);
    expect(status).toBe(200);
    const [part] = body.parts;

    const whole = await sees(id, ({ split: { into } }) => into.length === 1);
    const other = await sees(part?.id ?? '', ({ split: { from } }) => from !== undefined);

    expect(whole.split.into[0]).toEqual({ id: part?.id, number: part?.number });
    expect(other.split.from?.id).toBe(id);
    expect(whole).toMatchObject({ amountFen: 20_000, clues: ['商户招牌照片'], goods: [{ quantity: 4 }] });
    expect(whole.parties).toBeUndefined();
    expect(other).toMatchObject({ title: '另一箱包商户部分', amountFen: 10_000, clues: ['微信收款记录'], goods: [{ quantity: 2 }] });
    expect(other.deadlines).toEqual(whole.deadlines);
    const [ofWhole, ofPart] = [await kept(id), await kept(part?.id ?? '')];
    expect(ofPart.reporter).toEqual(ofWhole.reporter);
    expect(ofPart.decideBy).toEqual(ofWhole.decideBy);
    expect(ofPart.reporter).not.toBeNull();
  });

  test('not where something is missing: the answer says what, and nothing is written', async () => {
    const id = await registered();
    const { status, body } = await split(id, 2, { ...division, amounts: [{ part: 0, amountFen: 29_000 }], clues: [] });

    expect([status, body.code]).toEqual([422, 'split.unbalanced']);
    expect(body.differences).toEqual([
      { what: 'clue', line: 0, whole: 1, placed: 0, difference: -1 },
      { what: 'clue', line: 1, whole: 1, placed: 0, difference: -1 },
      { what: 'amount', line: 0, whole: 30_000, placed: 29_000, difference: -1_000 },
    ]);
    expect(await kept(id)).toMatchObject({ version: 2, content: { amountFen: 30_000 } });
  });

  test('once, however often it is asked for under one key, and never on an old version', async () => {
    const id = await registered();
    const key = crypto.randomUUID();
    const first = await split(id, 2, division, key);
    const again = await split(id, 2, division, key);

    expect(again.body.parts).toEqual(first.body.parts);
    expect((await split(id, 2)).status).toBe(412);
    const whole = await sees(id, ({ split: { into } }) => into.length > 0);
    expect(whole.split.into).toHaveLength(1);
  });

  test('and a part that was accepted with the whole has no decision to make', async () => {
    const id = await registered();
    await three.beijing.as('intake').change(`${intake}/complaints/${id}/acceptance`, 2);
    const { body } = await split(id, 3);

    const part = await sees(body.parts[0]?.id ?? '', ({ state }) => state === 'accepted');

    expect(part.deadlines.filter(({ what }) => what === 'decide')).toEqual([]);
  });
});
