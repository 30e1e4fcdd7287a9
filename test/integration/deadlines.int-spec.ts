import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CommandBus } from '@nestjs/cqrs';
import { caseStatus } from '#apps/case-status/src/case-status.module.js';
import { complaintIntake } from '#apps/complaint-intake/src/complaint-intake.module.js';
import { Recounting } from '#apps/complaint-intake/src/deadline/recount-deadlines/recounting.js';
import { Reminders } from '#apps/complaint-intake/src/deadline/remind-of-deadlines/reminders.js';
import { CreateAccounts } from '#apps/web/src/account/create-accounts/create-accounts.command.js';
import { web } from '#apps/web/src/web.module.js';
import type { Role } from '#libs/auth/src/principal.js';
import { Clock } from '#libs/domain/src/clock.js';
import { type Instant, instant } from '#libs/domain/src/instant.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { localDay } from '#libs/rules/src/local-day.js';
import { Rules } from '#libs/rules/src/rules.js';
import { Caller } from '#test/support/caller.js';
import { eventually } from '#test/support/probe.js';
import { startRegions, type TestRegions } from '#test/support/region.js';
import { aComplaint } from '#test/support/submission.js';
import { CellClient } from '#tools/cell-client.js';
import { loadInto, readUpload } from '#tools/rules/load-file.js';

const today = instant('2026-12-28T02:00:00Z');
const clock = new (class extends Clock {
  at: Instant = today;
  override now(): Instant {
    return this.at;
  }
})();

let three: TestRegions;
beforeAll(async () => {
  three = await startRegions({ services: [complaintIntake, caseStatus, web], clock });
});
afterAll(() => three.stop());

interface Seen {
  readonly deadlines: readonly {
    readonly what: string;
    readonly due: string;
    readonly provisional: boolean;
    readonly overdue: boolean;
    readonly pauses?: readonly { readonly to?: string }[];
    readonly extensions?: readonly object[];
    readonly escalated?: string;
  }[];
  readonly timeline: readonly { readonly type: string }[];
  readonly versions: { readonly complaint?: { readonly version: number } };
}

const part = <T>(type: new (...given: never[]) => T): T =>
  three.beijing.service('complaint-intake').app.get(type as never, { strict: false });
const ask = <T>(sql: string, params: readonly unknown[] = []): Promise<T[]> => part(Transactions).ask<T>(sql, params);

async function registered(kind: 'complaint' | 'report', receivedAt: Instant = today, more: object = {}): Promise<string> {
  const { status, body } = await three.beijing
    .as('operator')
    .post<{ matters: { id: string }[] }>('/api/complaint-intake/submissions', { ...aComplaint, kind, receivedAt, ...more });
  expect([status, body]).toEqual([201, expect.anything()]);
  return body.matters[0]?.id ?? '';
}

/** A report that is being verified since today: 15 working days, into a year without a calendar. No hotline promised anything. */
async function verifying(): Promise<{ id: string; version: number }> {
  const id = await registered('report', today, { channel: 'window' });
  const { body } = await three.beijing.as('intake').change(`/api/complaint-intake/complaints/${id}/verification`, 2);
  return { id, version: body.version };
}

const seen = (id: string, what: string, is: (view: Seen) => boolean): Promise<Seen> =>
  eventually(what, async () => {
    const { status, body } = await three.hebei.as('supervisor').get<Seen>(`/api/case-status/matters/${id}`);
    return status === 200 && is(body) ? body : undefined;
  });
const clockOf = ({ deadlines }: Seen, what: string) => deadlines.find((each) => each.what === what);

const told = (id: string, what = 'decide') =>
  ask<{ type: string; mark: string | null }>(
    `select type, coalesce(data ->> 'mark', data ->> 'to') as mark from outbox
     where key = $1 and type like '%.deadline-%' and data ->> 'what' = $2 order by id`,
    [id, what],
  );

async function sweptAt(day: string, sweepers = 1): Promise<void> {
  clock.at = instant(`${day}T02:00:00Z`);
  const reminders = part(Reminders);
  await Promise.all(Array.from({ length: sweepers }, () => reminders.sweep()));
  clock.at = today;
}

const extend = (id: string, version: number, role: 'unit-head' | 'intake' = 'unit-head') =>
  three.beijing.as(role).change<{ code?: string; version: number }>(`/api/complaint-intake/complaints/${id}/deadline-extensions`, version, {
    deadline: 'verify',
    reason: '案情复杂，需延长核查期限',
  });

/** Somebody with an account: identity admits nobody else. */
async function signedIn(role: Role): Promise<Caller> {
  const account = { username: `bj.${role}`, password: 'Kalender-2027-laden', name: role, unit: 'test', roles: [role] };
  await three.beijing
    .service('web')
    .app.get(CommandBus)
    .execute(new CreateAccounts([account]));
  const { username, password } = account;
  const { body } = await three.beijing.as(role).post<{ token: string }>('/api/web/tokens', { username, password });
  return new Caller(three.beijing.as(role).url, body.token);
}

describe('reminders (R-008)', () => {
  test('are told once per threshold, however many sweep at the same time, and the matter is not touched', async () => {
    const id = await registered('complaint');
    for (const day of ['2027-01-01', '2027-01-04', '2027-01-05', '2027-01-07', '2027-01-08', '2027-01-12']) await sweptAt(day, 4);
    expect(await told(id)).toEqual([
      { type: 'complaint-intake.deadline-reminded', mark: 'early' },
      { type: 'complaint-intake.deadline-reminded', mark: 'half' },
      { type: 'complaint-intake.deadline-reminded', mark: 'late' },
      { type: 'complaint-intake.deadline-overdue', mark: null },
      { type: 'complaint-intake.deadline-escalated', mark: 'liaison' },
      { type: 'complaint-intake.deadline-escalated', mark: 'office' },
    ]);
    const view = await seen(id, 'the escalation to be seen in Hebei', (now) => clockOf(now, 'decide')?.escalated === 'office');
    expect(view.versions.complaint?.version).toBe(2);
    const { status } = await three.beijing.as('intake').change(`/api/complaint-intake/complaints/${id}/acceptance`, 2);
    expect(status).toBe(200);
    await sweptAt('2027-06-01');
    expect(await told(id)).toHaveLength(6);
  });

  test('end with the deadline: what was met in time is never told', async () => {
    const id = await registered('complaint');
    await three.beijing.as('intake').change(`/api/complaint-intake/complaints/${id}/acceptance`, 2);
    await sweptAt('2027-02-01');
    expect(await told(id)).toEqual([]);
    expect(await ask(`select ended_as, next_at from deadline where matter_id = $1 and what = 'decide'`, [id])).toEqual([
      { ended_as: 'met', next_at: null },
    ]);
  });

  test('come for a mediation and for the notice of its end as for any clock, a test stops them (C-12, C-14)', async () => {
    const id = await registered('complaint');
    await three.beijing.as('intake').change(`/api/complaint-intake/complaints/${id}/acceptance`, 2);
    const officer = (path: string, version: number, body: object) =>
      three.beijing
        .as('officer')
        .change<{ code?: string; version: number }>(`/api/complaint-intake/complaints/${id}/${path}`, version, body);
    await sweptAt('2027-01-29');
    const test = { deadline: 'mediate', ground: 'testing', paper: '检字1号' };
    expect((await officer('deadline-pauses', 3, test)).status).toBe(200);
    await sweptAt('2027-06-01');
    expect((await told(id, 'mediate')).map(({ mark }) => mark)).toEqual(['half', null]);
    expect((await officer('mediation/end', 3, { ground: 'time-over', text: '逾期' })).body.code).toBe('mediation.time-left');

    expect((await officer('mediation/end', 3, { ground: 'no-show', text: '被投诉人不参加' })).status).toBe(200);
    await sweptAt('2027-01-07');
    expect((await told(id, 'tell-end')).map(({ type }) => type)).toEqual(['complaint-intake.deadline-overdue']);
    const view = await seen(id, 'the notice to be late', (now) => clockOf(now, 'tell-end') !== undefined);
    expect(clockOf(view, 'mediate')).toMatchObject({ pauses: [{ ground: 'testing' }] });
    expect((await officer('mediation/end-notice', 4, { how: '电话' })).status).toBe(200);
    await sweptAt('2027-06-01');
    expect(await told(id, 'tell-end')).toHaveLength(1);
  });

  test('come for what 12345 promises in Beijing too, a clock beside that of the law; other channels have none (A-16, R-025)', async () => {
    const [ordinary, emergency, other] = await Promise.all([
      registered('complaint'),
      registered('complaint', today, { urgency: 'critical' }),
      registered('complaint', today, { channel: 'window' }),
    ]);
    clock.at = instant('2026-12-28T05:00:00Z');
    await part(Reminders).sweep();
    clock.at = today;
    expect((await told(emergency, 'respond')).at(-1)?.type).toBe('complaint-intake.deadline-overdue');
    expect(await told(ordinary, 'settle')).toEqual([]);
    const view = await seen(ordinary, 'the promise', (now) => clockOf(now, 'settle') !== undefined);
    expect(view.deadlines.map(({ what }) => what).sort()).toEqual(['decide', 'settle']);
    expect((await seen(other, 'the other', () => true)).deadlines.map(({ what }) => what)).toEqual(['decide']);
  });
});

describe('pauses and extensions (R-006, R-007)', () => {
  test('testing stops the verification, its end lets it go on, and all regions see it', async () => {
    const { id, version } = await verifying();
    const officer = three.beijing.as('officer');
    const change = (what: string, paper: string) =>
      officer.change<{ code?: string }>(`/api/complaint-intake/complaints/${id}/${what}`, version, {
        deadline: 'verify',
        ground: 'testing',
        paper,
      });
    expect((await change('deadline-resumptions', '检字2号')).body.code).toBe('deadline.no-pause');
    expect((await change('deadline-pauses', '检字1号')).status).toBe(200);
    expect((await change('deadline-pauses', '检字1号')).body.code).toBe('deadline.pause-open');
    await sweptAt('2027-06-01');
    expect((await told(id, 'verify')).map(({ type }) => type)).toEqual(['complaint-intake.deadline-changed']);
    clock.at = instant('2026-12-28T06:00:00Z');
    expect((await change('deadline-resumptions', '检字2号')).status).toBe(200);
    clock.at = today;
    const view = await seen(id, 'the pause to have an end', (now) => clockOf(now, 'verify')?.pauses?.at(0)?.to !== undefined);
    expect(view.timeline.filter(({ type }) => type.endsWith('deadline-changed'))).toHaveLength(2);
    expect(clockOf(view, 'verify')?.pauses).toEqual([{ ground: 'testing', from: today, to: '2026-12-28T06:00:00.000Z' }]);
  });

  test('the unit head extends it once and nobody else; late it is refused and written down', async () => {
    const { id, version } = await verifying();
    expect((await extend(id, version, 'intake')).status).toBe(403);
    expect((await extend(id, version)).status).toBe(200);
    const view = await seen(id, 'the extension', (now) => clockOf(now, 'verify')?.extensions !== undefined);
    expect(clockOf(view, 'verify')?.due).toBe('2027-02-08T16:00:00.000Z');
    expect((await extend(id, version)).body.code).toBe('deadline.no-extension');
    const late = await verifying();
    await ask(`update deadline set deadline = deadline || '{"due": "2026-12-01T16:00:00.000Z"}' where matter_id = $1 and what = 'verify'`, [
      late.id,
    ]);
    expect((await extend(late.id, late.version)).body.code).toBe('deadline.extension-late');
    expect(
      await ask('select rule from audit_entry where action = $1 and subject = $2', ['ExtensionRefused', `complaint/${late.id}`]),
    ).toEqual([{ rule: 'R-007' }]);
  });
});

describe('a calendar that is loaded (R-005)', () => {
  const days = ['01-01', '01-04', '01-05', '10-01'].map((day) => ({ name: '假日', date: `2027-${day}`, isOffDay: true }));
  const calendar = { kind: 'calendar', content: { year: 2027, papers: ['国务院办公厅通知'], days } };

  test('is previewed, loaded by the administrator alone, counts in the other services, and moves what is provisional, once', async () => {
    const { id } = await verifying();
    const [administrator, supervisor] = [await signedIn('administrator'), await signedIn('supervisor')];
    const before = clockOf(await seen(id, 'the clock', (now) => clockOf(now, 'verify') !== undefined), 'verify');
    expect(before).toMatchObject({ due: '2027-01-18T16:00:00.000Z', provisional: true });
    const preview = await administrator.post<{ moved: number; firm: number }>('/api/complaint-intake/deadline-previews', calendar);
    expect([preview.status, preview.body]).toMatchObject([200, { key: 'calendar/2027', more: false }]);
    expect(preview.body.moved).toBeGreaterThan(0);
    expect((await supervisor.post('/api/web/rule-files', calendar)).status).toBe(403);
    const wrong = { ...calendar, content: { ...calendar.content, days: [] } };
    expect((await administrator.post<{ code: string }>('/api/web/rule-files', wrong)).body.code).toBe('rules.bad-file');

    const key = { 'idempotency-key': 'calendar-2027' };
    for (const version of [1, 1])
      expect((await administrator.post('/api/web/rule-files', calendar, key)).body).toEqual({ key: 'calendar/2027', version });
    const after = await seen(id, 'the deadline to be firm', (now) => clockOf(now, 'verify')?.provisional === false);
    expect(clockOf(after, 'verify')?.due).toBe('2027-01-21T16:00:00.000Z');
    expect(await part(Recounting).recount()).toBe(0);
    expect(await ask(`select rule from audit_entry where action = 'DeadlineChanged' and subject = $1`, [`complaint/${id}`])).toEqual([
      { rule: 'R-005' },
    ]);
    const listed = await eventually('the page to know the year', async () => {
      const { body } = await supervisor.get<{ calendarYears: number[]; loaded: object[] }>('/api/web/rules');
      return body.calendarYears.includes(2027) ? body : undefined;
    });
    expect(listed.loaded).toMatchObject([{ key: 'calendar/2027', version: 1 }]);
    // The other regions load their own.
    expect(three.hebei.service('complaint-intake').app.get(Rules).counting.calendar.isPublished(2027)).toBe(false);
  });

  test('is loaded from the command line too, with the same preview, permission and trace', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'rules-')), 'settings.json');
    await writeFile(file, JSON.stringify({ amounts: { 'report-back': 4 } }));
    const said: string[] = [];
    const upload = await readUpload(file);
    const into = ({ url, token }: Caller, previewOnly = false) =>
      loadInto(CellClient.with(url, token), { region: 'beijing', upload, previewOnly }, (line) => said.push(line));
    const administrator = await signedIn('administrator');
    await into(administrator, true);
    expect(said).toEqual([expect.stringContaining('个期限中 0 个届满日改变')]);
    await into(administrator);
    expect(said.at(-1)).toContain('已载入第 1 版');
    await expect(into(await signedIn('supervisor'))).rejects.toThrow('auth.not-allowed');
    await writeFile(file, '年,月,日');
    await expect(readUpload(file)).rejects.toThrow('不是 JSON 对象');
    const loaded = three.beijing
      .service('web')
      .app.get(Transactions)
      .ask<{ by: string }>(`select "by" from audit_entry where action = 'RulesLoaded' and subject = 'rule-file/settings'`);
    expect(await loaded).toHaveLength(1);
  });

  test('is there again after a restart', async () => {
    await three.beijing.stopService('complaint-intake');
    await three.beijing.startService('complaint-intake');
    expect(part(Rules).counting.calendar.isWorkingDay(localDay('2027-01-04'))).toBe(false);
  });
});
