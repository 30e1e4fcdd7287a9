import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eventually } from '#test/support/probe.js';
import { startRegions, type TestRegion, type TestRegions } from '#test/support/region.js';
import { aComplaint } from '#test/support/submission.js';

let three: TestRegions;
beforeAll(async () => {
  three = await startRegions();
});
afterAll(() => three.stop());

interface HandOver {
  readonly state: string;
  readonly version: number;
}
interface Complaint {
  readonly state: string;
  readonly version: number;
  readonly custody: { readonly state: string; readonly epoch: number };
  readonly reporter: { readonly name: string } | null;
  readonly decideBy: { readonly ruleId: string };
}

async function registered(more: object = {}): Promise<string> {
  const { status, body } = await three.beijing
    .as('operator')
    .post<{ matters: { id: string }[] }>('/api/complaint-intake/submissions', { ...aComplaint, ...more });
  expect([status, body]).toEqual([201, expect.anything()]);
  return body.matters[0]?.id ?? '';
}

/** The referral service learns of a matter from the log: a moment after the registration. */
async function drafted(matterId: string): Promise<string> {
  return eventually('the draft to be taken', async () => {
    const draft = { matterId, to: 'hebei', reason: '被投诉人在保定' };
    const { status, body } = await three.beijing.as('operator').post<{ id: string }>('/api/case-referral/outgoing-hand-overs', draft);
    return status === 201 ? body.id : undefined;
  });
}

const sides = { outgoing: 'outgoing-hand-overs', incoming: 'incoming-hand-overs' };
const handOver = (region: TestRegion, side: keyof typeof sides, id: string) =>
  region.as('liaison').get<HandOver>(`/api/case-referral/${sides[side]}/${id}`);

function reaches(region: TestRegion, side: keyof typeof sides, id: string, state: string): Promise<HandOver> {
  return eventually(`${side} hand-over to be ${state}`, async () => {
    const { body } = await handOver(region, side, id);
    return body.state === state ? body : undefined;
  });
}

async function inTransit(matterId: string): Promise<string> {
  const id = await drafted(matterId);
  await three.beijing.as('unit-head').change(`/api/case-referral/outgoing-hand-overs/${id}/approval`, 1);
  await reaches(three.hebei, 'incoming', id, 'delivered');
  return id;
}

function complaintIs(region: TestRegion, id: string, custody: string): Promise<Complaint> {
  return eventually(`${region.region} to see ${custody}`, async () => {
    const { body } = await region.as('intake').get<Complaint>(`/api/complaint-intake/complaints/${id}`);
    return body.custody?.state === custody ? body : undefined;
  });
}

describe('a hand-over', () => {
  test('that is accepted makes the receiver the holder, one epoch later, and nobody else', async () => {
    const matter = await registered();
    const id = await inTransit(matter);
    const liaison = three.hebei.as('liaison');

    expect((await liaison.change(`/api/case-referral/incoming-hand-overs/${id}/signature`, 1)).status).toBe(200);
    expect((await liaison.change(`/api/case-referral/incoming-hand-overs/${id}/acceptance`, 2)).status).toBe(200);

    const here = await complaintIs(three.hebei, matter, 'held');
    expect(here).toMatchObject({ state: 'registered', custody: { epoch: 2, state: 'held' }, reporter: { name: '测***' } });
    await complaintIs(three.beijing, matter, 'moved');
    await reaches(three.beijing, 'outgoing', id, 'accepted');
  });

  test('begins the new holder’s own clock: C-08 of a complaint, C-19 of a report', async () => {
    const matters = await Promise.all([registered(), registered({ kind: 'report' })]);
    const liaison = three.hebei.as('liaison');

    for (const matter of matters) {
      const id = await inTransit(matter);
      await liaison.change(`/api/case-referral/incoming-hand-overs/${id}/signature`, 1);
      await liaison.change(`/api/case-referral/incoming-hand-overs/${id}/acceptance`, 2);
    }

    const held = await Promise.all(matters.map((matter) => complaintIs(three.hebei, matter, 'held')));
    expect(held.map(({ decideBy }) => decideBy.ruleId)).toEqual(['decide-complaint', 'verify-report']);
  });

  test('is worked on by the new holder alone', async () => {
    const matter = await registered();
    const id = await inTransit(matter);
    const liaison = three.hebei.as('liaison');
    await liaison.change(`/api/case-referral/incoming-hand-overs/${id}/signature`, 1);
    await liaison.change(`/api/case-referral/incoming-hand-overs/${id}/acceptance`, 2);
    const { version } = await complaintIs(three.hebei, matter, 'held');
    const old = await complaintIs(three.beijing, matter, 'moved');

    const inHebei = await three.hebei.as('intake').change(`/api/complaint-intake/complaints/${matter}/acceptance`, version);
    const inBeijing = await three.beijing.as('intake').change(`/api/complaint-intake/complaints/${matter}/acceptance`, old.version);

    expect(inHebei.status).toBe(200);
    expect(inBeijing).toMatchObject({ status: 409, body: { code: 'custody.move-not-allowed' } });
    const answered = await three.hebei
      .as('officer')
      .change(`/api/complaint-intake/complaints/${matter}/answer`, version + 1, { result: 'settled', text: '商家已退款。' });
    expect(answered.status).toBe(200);
    expect((await three.hebei.as('officer').change(`/api/complaint-intake/complaints/${matter}/closure`, version + 2)).status).toBe(200);
  });

  test('that is returned gives the matter back in the same epoch, with the reason', async () => {
    const matter = await registered();
    const id = await inTransit(matter);
    const liaison = three.hebei.as('liaison');
    await liaison.change(`/api/case-referral/incoming-hand-overs/${id}/signature`, 1);

    await liaison.change(`/api/case-referral/incoming-hand-overs/${id}/return`, 2, { ground: 'not-here', reason: '该商户实际在天津' });

    expect(await complaintIs(three.beijing, matter, 'held')).toMatchObject({ custody: { epoch: 1, returns: { hebei: 1 } } });
    expect(await reaches(three.beijing, 'outgoing', id, 'returned')).toMatchObject({
      end: { ground: 'not-here', reason: '该商户实际在天津' },
    });
    expect((await handOver(three.hebei, 'incoming', id)).body.state).toBe('returned');
  });

  test('returned twice by the same region is a dispute that stops every further offer', async () => {
    const matter = await registered();
    for (const _ of [1, 2]) {
      const id = await inTransit(matter);
      const liaison = three.hebei.as('liaison');
      await liaison.change(`/api/case-referral/incoming-hand-overs/${id}/signature`, 1);
      await liaison.change(`/api/case-referral/incoming-hand-overs/${id}/return`, 2, { ground: 'no-power', reason: '不归本局管辖' });
      await complaintIs(three.beijing, matter, 'held');
    }

    await eventually('the third draft to be refused', async () => {
      const draft = { matterId: matter, to: 'tianjin', reason: '再试' };
      const { status, body } = await three.beijing.as('operator').post<{ code: string }>('/api/case-referral/outgoing-hand-overs', draft);
      return status === 409 && body.code === 'custody.in-dispute' ? true : undefined;
    });
  });

  test('is recalled before it is accepted, by the receiver’s service at once', async () => {
    const matter = await registered();
    const id = await inTransit(matter);
    const { version } = await reaches(three.beijing, 'outgoing', id, 'in-transit');

    await three.beijing.as('liaison').change(`/api/case-referral/outgoing-hand-overs/${id}/recall`, version);

    expect(await reaches(three.beijing, 'outgoing', id, 'recalled')).toMatchObject({ recall: 'won' });
    expect(await complaintIs(three.beijing, matter, 'held')).toMatchObject({ custody: { epoch: 1, returns: {} } });
    const late = await three.hebei.as('liaison').change(`/api/case-referral/incoming-hand-overs/${id}/signature`, 2);
    expect(late).toMatchObject({ status: 409, body: { code: 'hand-over.move-not-allowed' } });
  });

  test('carries who reported only with consent', async () => {
    const matter = await registered({ consent: 'forward' });
    const id = await inTransit(matter);
    const liaison = three.hebei.as('liaison');

    expect((await liaison.get(`/api/case-referral/incoming-hand-overs/${id}`)).body).toMatchObject({ reporterShared: false });
    await liaison.change(`/api/case-referral/incoming-hand-overs/${id}/signature`, 1);
    await liaison.change(`/api/case-referral/incoming-hand-overs/${id}/acceptance`, 2);
    expect((await complaintIs(three.hebei, matter, 'held')).reporter).toBeNull();
  });

  test('is never drafted without consent to forward, nor approved by its drafter', async () => {
    const matter = await registered({ consent: 'none' });

    await eventually('the draft to be refused', async () => {
      const draft = { matterId: matter, to: 'hebei', reason: '被投诉人在保定' };
      const { status, body } = await three.beijing.as('operator').post<{ code: string }>('/api/case-referral/outgoing-hand-overs', draft);
      return status === 422 && body.code === 'complaint.no-consent-to-forward' ? true : undefined;
    });
  });

  test('accepted by two officers at the same moment is accepted once; the other is told', async () => {
    const id = await inTransit(await registered());
    await three.hebei.as('liaison').change(`/api/case-referral/incoming-hand-overs/${id}/signature`, 1);

    const both = await Promise.all(
      (['liaison', 'unit-head'] as const).map((role) =>
        three.hebei.as(role).change(`/api/case-referral/incoming-hand-overs/${id}/acceptance`, 2),
      ),
    );

    const [won, lost] = both.map(({ status }) => status).sort();
    expect(won).toBe(200);
    expect([409, 412]).toContain(lost);
  });
});
