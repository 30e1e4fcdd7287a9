import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { extractText, getDocumentProxy } from 'unpdf';
import { makeSessionKey } from '#libs/auth/src/session-keys.js';
import { regions } from '#libs/domain/src/region.js';
import { makeKeys } from '#libs/messaging/src/envelope/key-ring.js';
import { freshDatabase, type TestDatabase } from '#test/support/database.js';
import { regionDatabase } from '#test/support/region.js';
import { aComplaint } from '#test/support/submission.js';
import { type Intake, startIntake } from './import.intake.js';
import { rowsOf } from './import.support.js';

let [database, logDatabase, folder, intake]: [TestDatabase, TestDatabase, string, Intake] = [] as never;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'papers-'));
  for (const region of regions) await makeKeys(folder, region, '2026-01-01');
  await makeSessionKey(folder, 'beijing', '2026-01-01');
  [database, logDatabase] = [await regionDatabase('beijing'), await freshDatabase()];
  intake = await startIntake({ databaseUrl: database.url, logDatabaseUrl: logDatabase.url, keysDir: folder, dataDir: folder });
});
afterAll(async () => {
  await intake.stop();
  await Promise.all([database.drop(), logDatabase.drop(), rm(folder, { recursive: true })]);
});

const base = '/api/complaint-intake/complaints';
const contact = { contact: '李明', 'contact-phone': '010-12345678' };
const body = (form: string, entered: Record<string, string> = contact) => ({
  form,
  fields: Object.entries(entered).map(([name, value]) => ({ name, value })),
});
interface Listed {
  items: {
    id: string;
    form: string;
    number: string;
    version: number;
    pdf: { sha256: string };
    docx: { sha256: string };
    voided?: object;
  }[];
  forms: { form: string; opensReporter: boolean; fields: { name: string; filled?: string }[] }[];
}
type Problem = { code: string; inFields?: string[] };
type Issued = { id: string; number: string; version: number };

const person = { name: '张伟丽', phone: '13812345678', address: '北京市朝阳区望京街道甲2号院' };
async function registered(): Promise<string> {
  const { body: made } = await intake
    .as('operator')
    .post<{ matters: { id: string }[] }>('/api/complaint-intake/submissions', { ...aComplaint, reporter: person });
  return made.matters[0]?.id ?? '';
}
async function accepted(): Promise<string> {
  const id = await registered();
  const { body: matter } = await intake.as('intake').get<{ version: number }>(`${base}/${id}`);
  expect((await intake.as('intake').change(`${base}/${id}/acceptance`, matter.version)).status).toBe(200);
  return id;
}
const issue = (id: string, form: string, entered?: Record<string, string>) =>
  intake.as('intake').post<Issued & Problem>(`${base}/${id}/papers`, body(form, entered));
const listOf = async (id: string) => (await intake.as('supervisor').get<Listed>(`${base}/${id}/papers`)).body;

async function fetched(path: string): Promise<Buffer> {
  const { url, token } = intake.as('intake');
  const response = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}` } });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}
async function textIn(pdf: Buffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text.replaceAll(/\s/g, '');
}
const sha256Of = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('A paper', () => {
  test('is previewed without a number, issued with one, listed, and comes back as it was made (R-110, R-112)', async () => {
    const id = await accepted();
    const { url, token } = intake.as('intake');
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const preview = await fetch(`${url}${base}/${id}/paper-previews`, { method: 'POST', headers, body: JSON.stringify(body('F26-5')) });
    expect([preview.status, preview.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(await textIn(Buffer.from(await preview.arrayBuffer()))).toContain('（预览，未编号）');
    expect(await listOf(id)).toMatchObject({ items: [] });

    const { status, body: issued } = await issue(id, 'F26-5');
    expect([status, issued.version]).toEqual([201, 1]);
    expect(issued.number).toMatch(/^京知执投受〔\d{4}〕第1号$/);
    const [paper] = (await listOf(id)).items;
    const pdf = await fetched(`${base}/${id}/papers/${issued.id}/pdf`);
    const docx = await fetched(`${base}/${id}/papers/${issued.id}/docx`);
    expect([sha256Of(pdf), sha256Of(docx)]).toEqual([paper?.pdf.sha256, paper?.docx.sha256]);
    const said = await textIn(pdf);
    for (const part of [issued.number, '张伟丽：', '投诉受理决定书', '联系人：李明']) expect(said).toContain(part);
  });

  test('holds its data encrypted, in the row as on the disk (R-021)', async () => {
    const id = await accepted();
    await issue(id, 'F26-5');
    const rows = await rowsOf<Record<string, unknown>>(database.url, 'select * from paper');
    expect(JSON.stringify(rows.map(({ snapshot, ...row }) => [row, String(snapshot)]))).not.toContain('张伟丽');
    const outbox = await rowsOf<{ data: object }>(database.url, `select data from outbox where type like '%paper%'`);
    expect(JSON.stringify(outbox)).not.toContain('张伟丽');
    const blobs = join(folder, 'beijing-blobs');
    for (const name of await readdir(blobs, { recursive: true })) {
      const bytes = await readFile(join(blobs, name)).catch(() => Buffer.alloc(0));
      expect(bytes.includes('%PDF')).toBe(false);
    }
  });

  test('that names whoever complained leaves a trace each time it is looked at (R-021)', async () => {
    const id = await accepted();
    const { body: issued } = await issue(id, 'F26-5');
    await fetched(`${base}/${id}/papers/${issued.id}/pdf`);
    const trace = await rowsOf<{ action: string; rule: string }>(
      database.url,
      `select action, rule from audit_entry where subject = 'complaint/${id}' and action like 'Paper%' order by id`,
    );
    expect(trace).toEqual([
      { action: 'PaperPreviewed', rule: 'R-021' },
      { action: 'PaperIssued', rule: 'R-110' },
      { action: 'PaperOpened', rule: 'R-021' },
    ]);
  });

  test('is for its time, its kind and the holder; the list names those that can be issued', async () => {
    const id = await registered();
    expect((await listOf(id)).forms.map(({ form }) => form)).toEqual(['F26-1', 'F26-3', 'F26-4', 'referral-letter']);
    expect(await issue(id, 'F26-5')).toMatchObject({ status: 422, body: { code: 'paper.not-now' } });
    expect(await issue(id, 'F26-10')).toMatchObject({ status: 422, body: { code: 'paper.other-kind' } });
    expect(await issue(id, 'F26-11')).toMatchObject({ status: 404, body: { code: 'paper.no-template' } });
    expect(await issue(id, 'F26-4', contact)).toMatchObject({
      status: 422,
      body: { code: 'paper.field-missing', inFields: ['due', 'list'] },
    });
  });

  test('of distribution stays in its region (C-18, C-24)', async () => {
    const id = await registered();
    const to = (name: string) => issue(id, 'F26-3', { ...contact, to: name, 'report-back': '2026-06-01', materials: '1份2页' });
    expect(await to('河北省石家庄市市场监督管理局')).toMatchObject({ status: 422, body: { code: 'paper.crosses-regions' } });
    expect(await to('北京市海淀区市场监督管理局')).toMatchObject({ status: 201 });
  });

  test('that reaches the respondent does not name who complained, not even by hand (R-022)', async () => {
    const id = await accepted();
    const mediation = { ...contact, at: '2026-06-01T09:30', where: '二层', mediator: '赵平', 'recusal-by': '2026-05-30' };
    const refused = await issue(id, 'F26-7', { ...mediation, where: '请张伟丽（138 1234 5678）到二层' });
    expect(refused).toMatchObject({ status: 422, body: { code: 'paper.names-reporter', inFields: ['where'] } });
    const { body: issued } = await issue(id, 'F26-7', mediation);
    const said = await textIn(await fetched(`${base}/${id}/papers/${issued.id}/pdf`));
    for (const planted of Object.values(person)) expect(said).not.toContain(planted);
  });

  test('of a mediation is proposed as the work on file has it, in its time, and says so in print (F26-7, F26-8, F26-9)', async () => {
    const id = await accepted();
    const work = async (path: string, asked: object) => {
      const { body: matter } = await intake.as('officer').get<{ version: number }>(`${base}/${id}`);
      expect((await intake.as('officer').change(`${base}/${id}/${path}`, matter.version, asked)).status).toBe(200);
    };
    const filled = async (form: string) => {
      const fields = (await listOf(id)).forms.find((one) => one.form === form)?.fields;
      return fields && Object.fromEntries(fields.flatMap(({ name, filled: value }) => (value === undefined ? [] : [[name, value]])));
    };
    await work('mediation', {});
    for (const side of ['complainant', 'respondent']) await work('mediation/consents', { side, given: true });
    expect(await filled('F26-7')).toEqual({});
    expect(await filled('F26-8')).toBeUndefined();
    await work('mediation/end', { ground: 'no-show', text: '被投诉人两次未到场' });
    expect(await filled('F26-8')).toEqual({ ground: '3', note: '被投诉人两次未到场' });

    const { status, body: issued } = await issue(id, 'F26-8', { ...contact, ...(await filled('F26-8')) });
    expect(status).toBe(201);
    const said = await textIn(await fetched(`${base}/${id}/papers/${issued.id}/pdf`));
    for (const part of ['投诉终止调解决定书', '■3.', '说明：被投诉人两次未到场', issued.number]) expect(said).toContain(part);
  });

  test('is declared void with a reason and stays on file; its number is not drawn again (R-110)', async () => {
    const id = await accepted();
    const { body: first } = await issue(id, 'F26-5');
    const voiding = `${base}/${id}/papers/${first.id}/voiding`;
    expect(await intake.as('intake').change(voiding, 1, { reason: '名称写错' })).toMatchObject({ status: 200, body: { version: 2 } });
    expect((await intake.as('intake').change(voiding, 1, { reason: '再次' })).status).toBe(412);
    const { body: second } = await issue(id, 'F26-5');
    expect(second.number).not.toBe(first.number);
    expect((await listOf(id)).items).toMatchObject([{ id: first.id, voided: { reason: '名称写错' } }, { id: second.id }]);
    await fetched(`${base}/${id}/papers/${first.id}/pdf`);
  });
});

describe('Numbers', () => {
  test('are drawn without a gap and never twice, while many issue at once and some are refused by the database', async () => {
    const ids = await Promise.all(Array.from({ length: 4 }, registered));
    const drawn = async () =>
      (await rowsOf<{ serial: number }>(database.url, `select serial from paper where form = 'F26-1' order by serial`)).map(
        (row) => row.serial,
      );
    // Every third paper is refused at its very end: what it drew must come back. (A sequence counts on over a rollback.)
    await rowsOf(
      database.url,
      `create sequence attempts;
       create function refuse_some() returns trigger language plpgsql security definer as $$
       begin
         if nextval('attempts') % 3 = 0 then raise exception 'planted'; end if;
         return new;
       end $$;
       create trigger refuse_some before insert on paper for each row execute function refuse_some()`,
    );
    const asked = Array.from({ length: 12 }, (_, index) => issue(ids[index % ids.length] ?? '', 'F26-1', {}));
    const answers = await Promise.all(asked);
    await rowsOf(database.url, 'drop trigger refuse_some on paper');
    const issued = answers.filter(({ status }) => status === 201).map(({ body: { number } }) => number);
    expect(answers.every(({ status }) => status === 201 || status === 500)).toBe(true);
    expect(issued).toHaveLength(8);
    expect(new Set(issued).size).toBe(issued.length);
    expect(await drawn()).toEqual(Array.from({ length: issued.length }, (_, index) => index + 1));
  });
});
