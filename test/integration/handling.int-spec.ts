import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { caseStatus } from '#apps/case-status/src/case-status.module.js';
import { complaintIntake } from '#apps/complaint-intake/src/complaint-intake.module.js';
import type { Role } from '#libs/auth/src/principal.js';
import { instant } from '#libs/domain/src/instant.js';
import { dayAt } from '#libs/rules/src/local-day.js';
import { Rules } from '#libs/rules/src/rules.js';
import { eventually } from '#test/support/probe.js';
import { startRegions, type TestRegions } from '#test/support/region.js';
import { aComplaint } from '#test/support/submission.js';

let three: TestRegions;
beforeAll(async () => {
  three = await startRegions({ services: [complaintIntake, caseStatus] });
});
afterAll(() => three.stop());

const intake = '/api/complaint-intake';

interface Own {
  readonly state: string;
  readonly version: number;
  readonly custody: { readonly state: string };
  readonly handling: Record<string, unknown> & { mediateBy?: { due: string }; leads?: string[] };
}
interface Shared {
  readonly state: string;
  readonly desk?: { name: string };
  readonly mediation?: Record<string, unknown>;
  readonly deadlines: readonly { what: string; ruleId: string; due: string; met?: string; lapsed?: string; pauses?: { to?: string }[] }[];
  readonly linked: readonly { id: string }[];
  readonly timeline: readonly { type: string; data: object }[];
  readonly digest: string;
}

async function registered(more: object = {}): Promise<string> {
  const { status, body } = await three.beijing
    .as('operator')
    .post<{ matters: { id: string }[] }>(`${intake}/submissions`, { ...aComplaint, ...more });
  expect(status).toBe(201);
  return body.matters[0]?.id ?? '';
}

const own = async (id: string, role: Role = 'intake') => (await three.beijing.as(role).get<Own>(`${intake}/complaints/${id}`)).body;

/** A step on the version that is there now; answers with the problem's code where it is refused. */
async function step(id: string, path: string, body: object = {}, role: Role = 'intake'): Promise<string | undefined> {
  const { version } = await own(id);
  const { status, body: answer } = await three.beijing
    .as(role)
    .change<{ version: number; code?: string }>(`${intake}/complaints/${id}/${path}`, version, body);
  return status === 200 ? undefined : answer.code;
}

const sees = (region: 'beijing' | 'tianjin', id: string, what: string, holds: (matter: Shared) => boolean): Promise<Shared> =>
  eventually(`${region} to see ${what}`, async () => {
    const { status, body } = await three[region].as('unit-head').get<Shared>(`/api/case-status/matters/${id}`);
    return status === 200 && holds(body) ? body : undefined;
  });

test('goes down the line, comes back to the intake, and is never passed on (F26-3, C-24)', async () => {
  const id = await registered();
  const fengtai = { kind: 'market-supervision', division: '110106' };

  expect(await step(id, 'distribution', { ...fengtai, division: '130600' })).toBe('complaint.desk-not-below');
  expect(await step(id, 'distribution', { ...fengtai, division: '999999' })).toBe('complaint.unknown-agency');
  expect(await step(id, 'distribution', fengtai, 'officer')).toBe('auth.not-allowed');
  expect(await step(id, 'distribution', fengtai)).toBeUndefined();
  expect(await step(id, 'distribution', { ...fengtai, division: '110108' })).toBe('complaint.passed-on');
  const there = await sees('tianjin', id, 'the desk', ({ desk }) => desk !== undefined);
  expect(there.desk?.name).toContain('丰台区');
  expect(there.deadlines.find(({ what }) => what === 'report-back')).not.toHaveProperty('lapsed');

  expect(await step(id, 'return-to-intake', { reason: '不属本局' }, 'officer')).toBeUndefined();
  await sees('tianjin', id, 'it back at the intake', ({ desk }) => desk === undefined);
});

test('ends where the submitter is told where to go, and where they withdraw (C-18, C-13)', async () => {
  const [elsewhere, given, report] = [await registered(), await registered(), await registered({ kind: 'report' })];

  expect(await step(elsewhere, 'redirection', { to: '济南市市场监督管理局', text: '请向其反映。' })).toBeUndefined();
  expect(await step(given, 'withdrawal', { reason: '已退款' }, 'operator')).toBeUndefined();
  expect(await step(report, 'withdrawal', { reason: '不再追究' }, 'operator')).toBeUndefined();

  expect(await own(elsewhere)).toMatchObject({ state: 'redirected', custody: { state: 'closed' } });
  expect(await own(given)).toMatchObject({ state: 'withdrawn', custody: { state: 'closed' } });
  expect(await own(report)).toMatchObject({ state: 'registered', custody: { state: 'held' } });
  expect(await step(given, 'acceptance')).toBe('custody.move-not-allowed');
  const ended = await sees('tianjin', given, 'the withdrawal', ({ state }) => state === 'withdrawn');
  expect(ended.deadlines.every(({ met, lapsed }) => met !== undefined || lapsed !== undefined)).toBe(true);
});

test('a mediation begins with both consents, stands still during a test, hands on its leads, and is closed when both were told (C-11 to C-15)', async () => {
  const id = await registered();
  const officer = (path: string, body: object) => step(id, path, body, 'officer');
  expect(await step(id, 'acceptance')).toBeUndefined();
  const { due } = (await own(id)).handling.mediateBy ?? { due: '' };
  const now = instant(new Date().toISOString());
  expect(due).toBe(new Rules().dueUnder(dayAt(now), 'mediate', now).due);

  expect(await officer('mediation', { delegatedTo: '某消费者协会' })).toBe('mediation.delegation-not-consented');
  expect(await officer('mediation', {})).toBeUndefined();
  expect(await officer('mediation/consents', { side: 'complainant', given: true })).toBeUndefined();
  expect(await officer('mediation/end', { ground: 'agreement', text: '退款' })).toBe('mediation.consent-missing');
  expect(await officer('mediation/consents', { side: 'respondent', given: true })).toBeUndefined();
  const test = (path: string, paper: string) => officer(path, { deadline: 'mediate', ground: 'testing', paper });
  expect(await test('deadline-pauses', '检测委托书1号')).toBeUndefined();
  const stands = ({ deadlines }: Shared) => deadlines.some(({ what, pauses }) => what === 'mediate' && pauses?.[0]?.to === undefined);
  await sees('beijing', id, 'the clock to stand still', stands);
  expect(await officer('mediation/end', { ground: 'time-over', text: '逾期' })).toBe('mediation.time-left');
  expect(await test('deadline-resumptions', '检测报告1号')).toBeUndefined();
  expect(await officer('mediation/end', { ground: 'time-over', text: '逾期' })).toBe('mediation.time-left');
  expect(await officer('leads', { title: '仓库另有大量冒牌箱包', facts: '调解中发现' })).toBeUndefined();
  expect(await officer('mediation/end', { ground: 'agreement', text: '退一赔一' })).toBeUndefined();
  expect(await officer('closure', {})).toBe('complaint.notice-outstanding');
  expect(await officer('mediation/end-notice', { how: '电话' })).toBeUndefined();
  expect(await officer('closure', {})).toBeUndefined();

  const [lead = ''] = (await own(id)).handling.leads ?? [];
  const found = await sees('beijing', lead, 'the lead', ({ linked }) => linked.length === 1);
  expect(found.linked[0]?.id).toBe(id);
  expect((await own(lead)) as object).toMatchObject({ kind: 'report', reporter: null });
  expect(found.deadlines.map(({ ruleId }) => ruleId)).toEqual(['verify-mediation-lead']);
  const closed = await sees('beijing', id, 'the end', ({ state }) => state === 'closed');
  expect(closed.mediation).toMatchObject({ complainant: true, respondent: true, end: 'agreement', told: true });
  const far = await sees('tianjin', id, 'the same', ({ digest }) => digest === closed.digest);
  expect(JSON.stringify(far)).not.toContain('退一赔一');
});

test('proof of identity has a clock of its own (F26-4), and a suspicion of extortion is seen by its handlers only (C-25)', async () => {
  const id = await registered();
  expect(await step(id, 'identity-demand', { items: ['身份证'], dueOn: '2020-01-01' })).toBe('complaint.due-day-past');
  expect(await step(id, 'identity-demand', { items: ['身份证'] })).toBeUndefined();
  const asked = await sees('beijing', id, 'the demand', ({ deadlines }) => deadlines.some(({ what }) => what === 'identity'));
  expect(asked.deadlines.find(({ what }) => what === 'decide')).not.toHaveProperty('met');
  expect(await step(id, 'identity-proof', { note: '已出示身份证' })).toBeUndefined();
  expect(await step(id, 'extortion-flag', { facts: '以投诉相要挟索要钱款' }, 'officer')).toBeUndefined();

  expect((await own(id, 'officer')).handling).toHaveProperty('extortion');
  for (const role of ['operator', 'liaison', 'supervisor'] as const) expect((await own(id, role)).handling).not.toHaveProperty('extortion');
  const noted = await sees('tianjin', id, 'that there is a note', ({ timeline }) =>
    timeline.some(({ type }) => type === 'complaint-intake.complaint-noted'),
  );
  expect(JSON.stringify(noted)).not.toContain('要挟');
});

test('a real-name reporter of before 2026-04-15 is told within five working days, one of that day is not (C-27, R-009)', async () => {
  const answered = async (receivedAt: string) => {
    const id = await registered({ kind: 'report', receivedAt });
    expect(await step(id, 'verification')).toBeUndefined();
    expect(await step(id, 'answer', { result: 'breach-found', text: '已立案' }, 'officer')).toBeUndefined();
    return id;
  };
  const [old, fresh] = [await answered('2026-04-14T09:00:00+08:00'), await answered('2026-04-15T09:00:00+08:00')];

  expect(await step(fresh, 'closure', {}, 'officer')).toBeUndefined();
  expect(await step(old, 'closure', {}, 'officer')).toBe('complaint.notice-outstanding');
  await sees('beijing', old, 'the clock', ({ deadlines }) => deadlines.some(({ what }) => what === 'tell-reporter'));
  expect(await step(old, 'result-notice', { basis: '投诉举报处理暂行办法第三十一条', text: '已立案' }, 'officer')).toBeUndefined();
  expect(await step(old, 'closure', {}, 'officer')).toBeUndefined();
});

test('keeps who speaks for a complainant and who complains with them in the vault, masked, and hints at a caller of many matters (C-04, C-05, C-10, C-29)', async () => {
  const proxy = { name: '测试代理', phone: '13900000002', matters: '退款', scope: '代为投诉、调解', validUntil: '2099-12-31' };
  const others = [
    { name: '测试乙', phone: '13900000003', represents: true },
    { name: '测试丙', represents: false },
  ];
  const reporter = { name: '测试丁', phone: '13900000009', address: '北京市丰台区测试西路1号', proxy, others };
  const refused = await three.beijing.as('operator').post<{ code: string }>(`${intake}/submissions`, {
    ...aComplaint,
    reporter: { ...reporter, others: [{ name: '测试乙', represents: false }] },
  });
  expect(refused.body.code).toBe('complaint.two-representatives');

  const [id = ''] = await Promise.all([1, 2, 3, 4].map(() => registered({ reporter })));
  const { reporter: shown, content } = (await own(id)) as unknown as { reporter: object; content: { complainants: number } };
  expect(content.complainants).toBe(3);
  expect(JSON.stringify(shown)).not.toMatch(/测试代理|13900000002|测试乙|退款/);

  const { body } = await three.beijing.as('officer').get<{ indicators: object[]; reward: object }>(`${intake}/complaints/${id}/hints`);
  expect(body.indicators).toEqual([
    { key: 'same-phone', count: 3 },
    { key: 'same-address', count: 3 },
  ]);
  expect(body.reward).toEqual({ possible: false, why: 'not-a-report' });
  const paid = await registered({ kind: 'report', reporter: { name: '测试戊', phone: '13900000010' } });
  const hints = await three.beijing.as('officer').get<{ reward: object }>(`${intake}/complaints/${paid}/hints?penaltyFen=100000000`);
  expect(hints.body.reward).toMatchObject({ possible: true, grades: [{ grade: 1, amountFen: 5_000_000 }, {}, {}] });
});
