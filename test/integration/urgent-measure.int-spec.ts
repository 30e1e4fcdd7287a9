import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { caseReferral } from '#apps/case-referral/src/case-referral.module.js';
import { caseStatus } from '#apps/case-status/src/case-status.module.js';
import { complaintIntake } from '#apps/complaint-intake/src/complaint-intake.module.js';
import { eventually } from '#test/support/probe.js';
import { startRegions, type TestRegion, type TestRegions } from '#test/support/region.js';
import { aComplaint } from '#test/support/submission.js';

let three: TestRegions;
beforeAll(async () => {
  three = await startRegions({ services: [complaintIntake, caseReferral, caseStatus] });
});
afterAll(() => three.stop());

const referral = '/api/case-referral';
const taken = (matterId: string, more: object = {}) => ({
  ...{ matterId, kind: 'registered', takenAt: new Date(Date.now() - 60_000).toISOString(), where: '保定市测试仓库', reason: '正在转移' },
  officers: [
    { name: '测试甲', certificate: '11000001' },
    { name: '测试乙', certificate: '11000002' },
  ],
  items: [{ name: '涉案箱包', quantity: 6, unit: '只' }],
  ...more,
});

interface Measure {
  readonly id: string;
  readonly state: string;
  readonly region: string;
  readonly how?: string;
}
interface Seen {
  readonly measures: readonly Measure[];
  readonly deadlines: readonly { readonly what: string; readonly region: string; readonly met?: string }[];
  readonly custody: { readonly state: string };
  readonly holder: string;
  readonly digest: string;
}
interface Listed {
  readonly measures: readonly {
    readonly id: string;
    readonly version: number;
    readonly state: string;
    readonly items: readonly object[];
  }[];
}

async function registered(): Promise<string> {
  const { body } = await three.beijing.as('operator').post<{ matters: { id: string }[] }>('/api/complaint-intake/submissions', aComplaint);
  return body.matters[0]?.id ?? '';
}

async function inTransit(matterId: string): Promise<string> {
  const id = await eventually('the draft to be taken', async () => {
    const draft = { matterId, to: 'hebei', reason: '被投诉人在保定' };
    const { status, body } = await three.beijing.as('operator').post<{ id: string }>(`${referral}/outgoing-hand-overs`, draft);
    return status === 201 ? body.id : undefined;
  });
  await three.beijing.as('unit-head').change(`${referral}/outgoing-hand-overs/${id}/approval`, 1);
  await eventually('the offer to arrive', async () => {
    const { body } = await three.hebei.as('liaison').get<{ state: string }>(`${referral}/incoming-hand-overs/${id}`);
    return body.state === 'delivered' ? true : undefined;
  });
  await sees(three.beijing, matterId, ({ custody }) => custody.state === 'in-transit');
  return id;
}

async function acceptedByHebei(handOverId: string): Promise<void> {
  const liaison = three.hebei.as('liaison');
  await liaison.change(`${referral}/incoming-hand-overs/${handOverId}/signature`, 1);
  expect((await liaison.change(`${referral}/incoming-hand-overs/${handOverId}/acceptance`, 2)).status).toBe(200);
}

const sees = (region: TestRegion, id: string, holds: (seen: Seen) => boolean) =>
  eventually(`${region.region} to see it`, async () => {
    const { status, body } = await region.as('unit-head').get<Seen>(`/api/case-status/matters/${id}`);
    return status === 200 && holds(body) ? body : undefined;
  });
const listed = async (region: TestRegion, matterId: string) =>
  (await region.as('officer').get<Listed>(`${referral}/matters/${matterId}/urgent-measures`)).body.measures;
const record = (matterId: string, more: object = {}) =>
  eventually('the matter to be known', async () => {
    const answer = await three.beijing
      .as('officer')
      .post<{ id: string; code?: string }>(`${referral}/urgent-measures`, taken(matterId, more));
    return answer.status === 404 ? undefined : answer;
  });

describe('an urgent measure (P-12, P-13)', () => {
  test('taken in transit changes no custody, reaches the holder with its list, and is dealt with there', async () => {
    const matterId = await registered();
    const handOverId = await inTransit(matterId);
    const { status, body } = await record(matterId);
    expect(status).toBe(201);
    await three.beijing.as('unit-head').change(`${referral}/urgent-measures/${body.id}/judgement`, 1, { approved: true });
    const before = await sees(three.hebei, matterId, ({ measures }) => measures[0]?.state === 'in-force');
    expect([before.custody.state, before.holder, await listed(three.hebei, matterId)]).toEqual(['in-transit', 'beijing', []]);

    await acceptedByHebei(handOverId);

    const [told] = await eventually('the supplement to arrive', async () => {
      const measures = await listed(three.hebei, matterId);
      return measures.length > 0 ? measures : undefined;
    });
    expect(told).toMatchObject({ id: body.id, state: 'in-force', items: [{ name: '涉案箱包', quantity: 6 }] });
    expect(await listed(three.tianjin, matterId)).toEqual([]);
    const clocks = await sees(three.beijing, matterId, ({ deadlines }) =>
      deadlines.some(({ what, region }) => what === 'deal-with-measure' && region === 'hebei'),
    );
    expect(clocks.deadlines.find(({ what }) => what === 'approve-measure')).toMatchObject({ region: 'beijing', met: expect.any(String) });
    expect(
      (await three.beijing.as('officer').change(`${referral}/urgent-measures/${body.id}/disposal`, 3, { how: 'released' })).status,
    ).toBe(409);

    const done = await eventually('Hebei to hold the matter', async () => {
      const answer = await three.hebei
        .as('officer')
        .change<{ code?: string }>(`${referral}/urgent-measures/${body.id}/disposal`, told?.version ?? 0, { how: 'secured' });
      return answer.status === 200 ? answer : undefined;
    });
    expect(done.status).toBe(200);
    const views = await Promise.all(
      [three.beijing, three.hebei, three.tianjin].map((region) => sees(region, matterId, ({ measures }) => measures[0]?.how === 'secured')),
    );
    expect(views.map(({ measures }) => measures[0]?.state)).toEqual(['dealt-with', 'dealt-with', 'dealt-with']);
    expect(JSON.stringify(views[2])).not.toContain('涉案箱包');
    const own = await eventually('the taker to hear of it', async () => {
      const [measure] = await listed(three.beijing, matterId);
      return measure?.state === 'dealt-with' ? measure : undefined;
    });
    expect(own.state).toBe('dealt-with');
  });

  test('that is not approved is lifted; its recorder is no judge, and a stale page changes nothing (R-114)', async () => {
    const matterId = await registered();
    const { body } = await record(matterId, { kind: 'seized' });
    const judge = (version: number, approved: boolean) =>
      three.beijing.as('unit-head').change<{ code?: string }>(`${referral}/urgent-measures/${body.id}/judgement`, version, { approved });

    expect(
      (await three.beijing.as('officer').change(`${referral}/urgent-measures/${body.id}/judgement`, 1, { approved: true })).status,
    ).toBe(403);
    expect((await judge(7, true)).status).toBe(412);
    expect((await judge(1, false)).status).toBe(200);
    expect((await judge(2, true)).body.code).toBe('measure.move-not-allowed');
    await sees(three.tianjin, matterId, ({ measures }) => measures[0]?.state === 'lifted');
  });

  test('needs two officers with certificates and a list (V-08)', async () => {
    const matterId = await registered();
    const one = await record(matterId, { officers: [{ name: '测试甲', certificate: '1' }] });
    const none = await record(matterId, { items: [] });
    expect([one.status, one.body.code]).toEqual([422, 'measure.two-officers-needed']);
    expect([none.status, none.body.code]).toEqual([422, 'measure.items-missing']);
  });
});
