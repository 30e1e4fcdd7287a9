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
const paper = { number: '国市监稽〔2026〕12号', issuer: '国家市场监督管理总局', date: '2026-04-20' };

interface Matter {
  readonly holder: string;
  readonly custody: { readonly state: string; readonly epoch: number; readonly disputed: boolean };
  readonly disputes: readonly {
    readonly id: string;
    readonly state: string;
    readonly version: number;
    readonly decision?: { to: string };
  }[];
  readonly letters: readonly { readonly from: string; readonly to: string; readonly refused?: { why: string } }[];
  readonly deadlines: readonly { readonly what: string; readonly region: string; readonly met?: string; readonly lapsed?: string }[];
  readonly mine: boolean;
  readonly digest: string;
}

async function registered(): Promise<string> {
  const { status, body } = await three.beijing
    .as('operator')
    .post<{ matters: { id: string }[] }>('/api/complaint-intake/submissions', aComplaint);
  expect(status).toBe(201);
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
  return id;
}

async function sentBack(id: string, how: 'return' | 'objection', reason: string): Promise<void> {
  const liaison = three.hebei.as('liaison');
  expect((await liaison.change(`${referral}/incoming-hand-overs/${id}/signature`, 1)).status).toBe(200);
  const { status } = await liaison.change(`${referral}/incoming-hand-overs/${id}/${how}`, 2, { ground: 'no-power', reason });
  expect(status).toBe(200);
}

const see = (region: TestRegion, id: string, role: 'unit-head' | 'liaison' = 'unit-head') =>
  region.as(role).get<Matter>(`/api/case-status/matters/${id}`);

function sees(region: TestRegion, id: string, what: string, holds: (matter: Matter) => boolean): Promise<Matter> {
  return eventually(`${region.region} to see ${what}`, async () => {
    const { status, body } = await see(region, id);
    return status === 200 && holds(body) ? body : undefined;
  });
}

const disputeIs = (region: TestRegion, id: string, state: string) =>
  sees(region, id, `the dispute ${state}`, ({ disputes }) => disputes.at(-1)?.state === state);

function custodyIs(region: TestRegion, id: string, state: string, epoch: number): Promise<unknown> {
  return eventually(`${region.region}'s own row to be ${state} in epoch ${epoch}`, async () => {
    const { body } = await region.as('intake').get<Matter>(`/api/complaint-intake/complaints/${id}`);
    return body.custody?.state === state && body.custody.epoch === epoch ? body : undefined;
  });
}

const letter = (region: TestRegion, matterId: string, more: object) =>
  region
    .as('liaison')
    .post<{ disputeId?: string; forwardedTo?: string; code?: string }>(`${referral}/letters`, { matterId, ...paper, ...more });

async function approved(region: TestRegion, id: string): Promise<void> {
  const { disputes } = await disputeIs(region, id, 'decision-recorded');
  const { id: disputeId, version } = disputes.at(-1) as Matter['disputes'][number];
  expect((await region.as('unit-head').change(`${referral}/disputes/${disputeId}/approval`, version)).status).toBe(200);
}

async function closed(matterId: string): Promise<void> {
  const at = `/api/complaint-intake/complaints/${matterId}`;
  const [intake, officer] = [three.beijing.as('intake'), three.beijing.as('officer')];
  const accepted = await intake.change<{ version: number }>(`${at}/acceptance`, 2);
  expect(accepted.status).toBe(200);
  const answered = await officer.change<{ version: number }>(`${at}/answer`, accepted.body.version, { result: 'other', text: '已答复' });
  expect((await officer.change(`${at}/closure`, answered.body.version)).status).toBe(200);
}

async function equalDigests(id: string): Promise<void> {
  await eventually('three equal digests', async () => {
    const all = await Promise.all([three.beijing, three.tianjin, three.hebei].map(async (region) => (await see(region, id)).body.digest));
    return new Set(all).size === 1 && all[0] !== undefined ? true : undefined;
  });
}

describe('a dispute over who handles a matter', () => {
  test('two returns, a report to the superior and its designation bring the matter to the third region', async () => {
    const matter = await registered();
    await sentBack(await inTransit(matter), 'return', '不归本局管辖');
    await custodyIs(three.beijing, matter, 'held', 1);
    await sentBack(await inTransit(matter), 'return', '经营地在天津');

    const disputed = await disputeIs(three.beijing, matter, 'negotiating');
    expect(disputed.custody).toMatchObject({ state: 'held', disputed: true });
    expect(disputed.deadlines.find(({ what }) => what === 'negotiate')).toMatchObject({ region: 'beijing' });
    expect(disputed.mine).toBe(true);
    const { id: dispute, version } = disputed.disputes[0] as Matter['disputes'][number];

    // Both regions have both reasons side by side; the third has none of it.
    const rounds = [
      { holder: '被投诉人在保定', other: '不归本局管辖', ground: 'no-power' },
      { holder: '被投诉人在保定', other: '经营地在天津', ground: 'no-power' },
    ];
    expect((await three.beijing.as('liaison').get(`${referral}/disputes/${dispute}`)).body).toMatchObject({
      cause: 'second-return',
      rounds,
    });
    await disputeIs(three.hebei, matter, 'negotiating');
    const theirs = await eventually('Hebei to have the reasons', async () => {
      const { status, body } = await three.hebei.as('liaison').get(`${referral}/disputes/${dispute}`);
      return status === 200 ? body : undefined;
    });
    expect(theirs).toMatchObject({ holder: 'beijing', rounds });
    expect((await three.tianjin.as('liaison').get(`${referral}/disputes/${dispute}`)).status).toBe(404);

    const refused = await three.beijing
      .as('operator')
      .post<{ code: string }>(`${referral}/outgoing-hand-overs`, { matterId: matter, to: 'tianjin', reason: '再试' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'custody.in-dispute' } });

    const report = { ...paper, receivedAt: '2026-04-21T09:00:00+08:00' };
    expect((await three.beijing.as('unit-head').change(`${referral}/disputes/${dispute}/report`, version, report)).status).toBe(200);
    await disputeIs(three.tianjin, matter, 'to-superior');

    expect((await letter(three.beijing, matter, { kind: 'designation', to: 'tianjin' })).body.disputeId).toBe(dispute);
    await approved(three.beijing, matter);

    await custodyIs(three.tianjin, matter, 'held', 2);
    await custodyIs(three.beijing, matter, 'moved', 1);
    for (const region of [three.beijing, three.tianjin, three.hebei]) {
      const seen = await disputeIs(region, matter, 'handed-over');
      expect(seen).toMatchObject({ holder: 'tianjin', custody: { epoch: 2, disputed: false } });
      expect(seen.deadlines.filter(({ what, met, lapsed }) => ['negotiate', 'designate'].includes(what) && !met && !lapsed)).toEqual([]);
    }
    await equalDigests(matter);
  });

  test('an objection ends the hand-over at once; a letter given to the other region is sent on, and the matter stays where it is', async () => {
    const matter = await registered();
    await sentBack(await inTransit(matter), 'objection', '行为地不在河北');
    await disputeIs(three.beijing, matter, 'negotiating');
    await disputeIs(three.hebei, matter, 'negotiating');

    expect((await letter(three.hebei, matter, { kind: 'agreement', to: 'beijing' })).body).toEqual({ forwardedTo: 'beijing' });
    await approved(three.beijing, matter);

    await disputeIs(three.hebei, matter, 'settled-here');
    const settled = await sees(three.beijing, matter, 'the dispute settled', ({ custody }) => !custody.disputed);
    expect(settled).toMatchObject({ holder: 'beijing', custody: { state: 'held', epoch: 1 } });
    const again = await eventually('the objector to stay barred', async () => {
      const draft = { matterId: matter, to: 'hebei', reason: '再试' };
      const { status, body } = await three.beijing.as('operator').post<{ code: string }>(`${referral}/outgoing-hand-overs`, draft);
      return status === 409 && body.code !== 'custody.in-dispute' ? body.code : undefined;
    });
    expect(again).toBe('custody.barred');
    await equalDigests(matter);
  });

  test('a designation that comes in transit ends no hand-over: it waits, and is carried out when the matter is back', async () => {
    const matter = await registered();
    const id = await inTransit(matter);
    expect((await letter(three.beijing, matter, { kind: 'designation', to: 'tianjin' })).status).toBe(201);
    await approved(three.beijing, matter);
    expect((await see(three.beijing, matter)).body.custody.state).toBe('in-transit');

    await sentBack(id, 'return', '不在本辖区');

    await custodyIs(three.tianjin, matter, 'held', 2);
    await disputeIs(three.hebei, matter, 'handed-over');
    await equalDigests(matter);
  });

  test('a designation that comes in transit goes on with the matter where that is accepted: the new holder carries it out', async () => {
    const matter = await registered();
    const id = await inTransit(matter);
    await letter(three.beijing, matter, { kind: 'designation', to: 'tianjin' });
    await approved(three.beijing, matter);

    await three.hebei.as('liaison').change(`${referral}/incoming-hand-overs/${id}/signature`, 1);
    await three.hebei.as('liaison').change(`${referral}/incoming-hand-overs/${id}/acceptance`, 2);
    await custodyIs(three.hebei, matter, 'held', 2);

    const sentOn = await sees(three.hebei, matter, 'the letter sent on', ({ disputes }) =>
      disputes.some(({ state }) => state === 'decision-recorded'),
    );
    expect(sentOn.disputes.map(({ state }) => state).sort()).toEqual(['decision-recorded', 'passed-on']);
    await approved(three.hebei, matter);
    await custodyIs(three.tianjin, matter, 'held', 3);
    await equalDigests(matter);
  });

  test('the holder may raise one itself; a designated hand-over can be neither recalled nor withdrawn, and nobody approves what they recorded', async () => {
    const matter = await registered();
    const raised = await eventually('the dispute to be raised', async () => {
      const asked = { matterId: matter, other: 'hebei', reason: '对方先立案' };
      const { status, body } = await three.beijing.as('liaison').post<{ id: string }>(`${referral}/disputes`, asked);
      return status === 201 ? body.id : undefined;
    });
    await sees(three.beijing, matter, 'it disputed', ({ custody }) => custody.disputed);
    const twice = await three.beijing
      .as('liaison')
      .post<{ code: string }>(`${referral}/disputes`, { matterId: matter, other: 'hebei', reason: '再' });
    expect(twice).toMatchObject({ status: 409, body: { code: 'custody.in-dispute' } });
    await letter(three.beijing, matter, { kind: 'agreement', to: 'hebei' });
    const stale = await three.beijing.as('unit-head').change<{ code: string }>(`${referral}/disputes/${raised}/approval`, 1);
    expect(stale.status).toBe(412);
    await approved(three.beijing, matter);
    await custodyIs(three.hebei, matter, 'held', 2);

    const { body } = await three.beijing.as('liaison').get<{ carriedBy: string }>(`${referral}/disputes/${raised}`);
    const sent = await three.beijing.as('liaison').get<{ version: number }>(`${referral}/outgoing-hand-overs/${body.carriedBy}`);
    expect(sent.body).toMatchObject({ designated: true });
    const recall = await three.beijing
      .as('liaison')
      .change<{ code: string }>(`${referral}/outgoing-hand-overs/${body.carriedBy}/recall`, sent.body.version);
    expect(recall.status).toBe(409);
  });

  test('a letter that the holder cannot keep is answered, and nothing of the matter waits behind it', async () => {
    const matter = await registered();
    const id = await inTransit(matter);
    const wrong = { kind: 'agreement', to: 'tianjin' };
    expect((await letter(three.hebei, matter, wrong)).body).toEqual({ forwardedTo: 'beijing' });
    for (const region of [three.beijing, three.hebei]) {
      const seen = await sees(region, matter, 'the letter refused', ({ letters }) => letters.some(({ refused }) => refused !== undefined));
      expect(seen.letters).toMatchObject([{ from: 'hebei', to: 'beijing', refused: { why: 'dispute.agreed-on-third' } }]);
      expect(seen.disputes).toEqual([]);
    }
    // The next message of the matter from that region is heard.
    await sentBack(id, 'return', '不归本局管辖');
    await custodyIs(three.beijing, matter, 'held', 1);
  });

  test('over a closed matter nobody can open a dispute, by letter or otherwise', async () => {
    const matter = await registered();
    await closed(matter);
    const closedHere = await eventually('the letter to be refused', async () => {
      const { status, body } = await letter(three.beijing, matter, { kind: 'designation', to: 'tianjin' });
      // One that meets the closing itself is told to try again.
      return status === 409 && body.code !== 'common.saved-elsewhere' ? body.code : undefined;
    });
    expect(closedHere).toBe('dispute.matter-closed');
    const raise = { matterId: matter, other: 'hebei', reason: '另有管辖' };
    expect((await three.beijing.as('liaison').post<{ code: string }>(`${referral}/disputes`, raise)).status).toBe(409);
    // A letter that came before the closing was known here opened one: it ended with the matter.
    await sees(
      three.beijing,
      matter,
      'no dispute left open',
      ({ custody, disputes }) => custody.state === 'closed' && disputes.every(({ state }) => state === 'lapsed'),
    );
  });
});
