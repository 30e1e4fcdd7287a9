import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeSessionKey } from '#libs/auth/src/session-keys.js';
import { regions } from '#libs/domain/src/region.js';
import { makeKeys } from '#libs/messaging/src/envelope/key-ring.js';
import { startClamd } from '#test/support/clamd.js';
import { freshDatabase, type TestDatabase } from '#test/support/database.js';
import { eventually } from '#test/support/probe.js';
import { regionDatabase } from '#test/support/region.js';
import { aComplaint } from '#test/support/submission.js';
import {
  attach,
  attached,
  attachmentsOf,
  beginUpload,
  brokenOff,
  download,
  sendUpload,
  type Uploaded,
  uploaded,
  uploadOffset,
} from '#test/support/uploads.js';
import { type Intake, startIntake } from './import.intake.js';
import { rowsOf } from './import.support.js';

const megabyte = 1024 * 1024;
const virus = 'TEST VIRUS';
let [database, logDatabase, folder, intake]: [TestDatabase, TestDatabase, string, Intake] = [] as never;
let clamd: Awaited<ReturnType<typeof startClamd>>;
const start = (files: object = {}) =>
  startIntake({
    ...{ databaseUrl: database.url, logDatabaseUrl: logDatabase.url, keysDir: folder, dataDir: folder },
    files: { largestFile: 8 * megabyte, largestMatter: 10 * megabyte, mostFiles: 3, clamd: clamd.address, ...files },
  });
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attachments-'));
  for (const region of regions) await makeKeys(folder, region, '2026-01-01');
  await makeSessionKey(folder, 'beijing', '2026-01-01');
  [database, logDatabase] = [await regionDatabase('beijing'), await freshDatabase()];
  clamd = await startClamd((bytes) => bytes.includes(virus));
  intake = await start();
});
afterAll(async () => {
  await intake.stop();
  await clamd.stop();
  await Promise.all([database.drop(), logDatabase.drop(), rm(folder, { recursive: true })]);
});

const operator = () => intake.as('operator');
const pdf = (size = 1_000) => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size)]);
const sha256Of = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

async function registered(more: object = {}): Promise<string[]> {
  const body = { ...aComplaint, ...more };
  const answer = await operator().post<{ matters: { id: string }[] }>('/api/complaint-intake/submissions', body);
  expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
  return answer.body.matters.map(({ id }) => id);
}
const aMatter = async () => (await registered())[0] as string;

describe('A file', () => {
  test('that an operator puts on a matter is listed, comes back as it was, and its opening is on record (R-021)', async () => {
    const [matter, whole] = [await aMatter(), pdf(200_000)];
    const { attachmentId, version } = await attached(operator(), matter, '合同扫描件.pdf', whole);
    expect(version).toBe(3);
    expect(await attachmentsOf(intake.as('supervisor'), matter)).toMatchObject([
      {
        id: attachmentId,
        name: '合同扫描件.pdf',
        kind: 'pdf',
        bytes: whole.length,
        sha256: sha256Of(whole),
        endingFits: true,
        scan: 'clean',
        arrived: true,
      },
    ]);
    const answer = await download(intake.as('supervisor'), matter, attachmentId);
    expect(Buffer.from(await answer.arrayBuffer()).equals(whole)).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment; .*filename\*=UTF-8''%E5%90%88/),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    const opened = await rowsOf<{ by: string; details: object }>(
      database.url,
      `select by, details from audit_entry where action = 'AttachmentOpened' and subject = $1`,
      [`complaint/${matter}`],
    );
    expect(opened).toEqual([{ by: 'supervisor', details: { attachmentId, sha256: sha256Of(whole) } }]);
    const told = await rowsOf(database.url, `select type from outbox where aggregate_id = $1 and sequence = 3`, [matter]);
    expect(told).toEqual([{ type: 'complaint-intake.attachment-added' }]);
  });

  test.each([
    ['bytes=100-199', 206, 100, 200],
    ['bytes=900-', 206, 900, 1_009],
    ['bytes=-9', 206, 1_000, 1_009],
    ['chapters=1-2', 200, 0, 1_009],
  ])('can be fetched in part: %s', async (range, status, from, to) => {
    const [matter, whole] = [await aMatter(), pdf()];
    const { attachmentId } = await attached(operator(), matter, 'a.pdf', whole);
    const answer = await download(operator(), matter, attachmentId, { range });
    expect(answer.status).toBe(status);
    expect(Buffer.from(await answer.arrayBuffer()).equals(whole.subarray(from, to))).toBe(true);
    expect((await download(operator(), matter, attachmentId, { range: 'bytes=5000-' })).status).toBe(416);
  });

  test('comes with the registration, on both halves of a submission that is two matters (C-02)', async () => {
    const { id } = await uploaded(operator(), '照片.png', Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), randomBytes(50)]));
    const ids = await registered({ kind: 'both', uploads: [id] });
    expect(ids).toHaveLength(2);
    for (const each of ids) expect(await attachmentsOf(operator(), each)).toMatchObject([{ name: '照片.png', kind: 'png' }]);
    const again = await operator().post<{ code: string }>('/api/complaint-intake/submissions', { ...aComplaint, uploads: [id] });
    expect([again.status, again.body.code]).toEqual([409, 'upload.used']);
  });

  test('lies encrypted: nothing of it can be read on the disk', async () => {
    const words = Buffer.from('举报人住在测试东路'.repeat(500));
    await attached(operator(), await aMatter(), '笔录.txt', words);
    const names = await readdir(join(folder, 'beijing-blobs'), { recursive: true, withFileTypes: true });
    expect(names.filter((each) => each.isFile()).map(({ name }) => name)).toContain(sha256Of(words));
  });

  test('named wrongly is taken and said to be', async () => {
    const { file } = await uploaded(operator(), '照片.jpg', pdf());
    expect(file).toMatchObject({ kind: 'pdf', endingFits: false });
  });

  test.each([
    ['a program called a picture', 'x.jpg', Buffer.from('MZ\x90\x00……'), 'upload.type-dangerous'],
    ['a script', '证据.bat', Buffer.from('del *.*'), 'upload.type-dangerous'],
    ['what nobody knows', 'x.bin', Buffer.from([0, 1, 2, 3]), 'upload.type-unknown'],
    ['half an archive', 'x.zip', Buffer.from('PK\x03\x04 and nothing more'), 'upload.type-broken'],
    ['a virus', 'x.txt', Buffer.from(`hello ${virus}`), 'upload.infected'],
  ])('is refused: %s', async (_what, name, bytes, code) => {
    const upload = await uploaded(operator(), name, bytes);
    expect(upload).toMatchObject({ state: 'refused', refusal: { code, title: expect.stringMatching(/\p{Script=Han}/u) } });
    const { status, body } = await attach(operator(), await aMatter(), upload.id);
    expect([status, body.code]).toEqual([422, code]);
  });

  test('above the limit is refused before it is sent; an empty one too', async () => {
    expect(await beginUpload(operator(), 'a.mp4', 8 * megabyte + 1)).toMatchObject({
      status: 413,
      body: expect.stringContaining('upload.too-large'),
    });
    expect(await beginUpload(operator(), 'a.txt', 0)).toMatchObject({ status: 400, body: expect.stringContaining('upload.malformed') });
  });

  test('fits only as long as the matter has room, and only once', async () => {
    const [matter, whole] = [await aMatter(), pdf(6 * megabyte)];
    await attached(operator(), matter, 'a.pdf', whole);
    const again = await attach(operator(), matter, (await uploaded(operator(), 'b.pdf', whole)).id);
    expect([again.status, again.body.code]).toEqual([409, 'attachment.already-here']);
    const much = await attach(operator(), matter, (await uploaded(operator(), 'c.pdf', pdf(5 * megabyte))).id);
    expect([much.status, much.body.code]).toEqual([422, 'attachment.matter-full']);
    for (const name of ['d.pdf', 'e.pdf']) await attached(operator(), matter, name, pdf());
    const many = await attach(operator(), matter, (await uploaded(operator(), 'f.pdf', pdf())).id);
    expect([many.status, many.body.code]).toEqual([422, 'attachment.matter-full']);
  });

  test('is put on the matter once, however often it is asked for', async () => {
    const [matter, { id }, key] = [await aMatter(), await uploaded(operator(), 'a.pdf', pdf()), randomUUID()];
    const answers = await Promise.all([1, 2, 3].map(() => attach(operator(), matter, id, key)));
    expect(new Set(answers.map(({ body }) => body.attachmentId)).size).toBe(1);
    expect(await attachmentsOf(operator(), matter)).toHaveLength(1);
  });

  test('is taken off with a reason; the record stays, its bytes are shown no more', async () => {
    const matter = await aMatter();
    const { attachmentId } = await attached(operator(), matter, '传错了.pdf', pdf());
    const removal = `/api/complaint-intake/complaints/${matter}/attachments/${attachmentId}/removal`;
    expect((await operator().post(removal, { reason: ' ' })).status).toBe(400);
    expect((await operator().post(removal, { reason: '传错了事项' })).status).toBe(200);
    expect(await attachmentsOf(operator(), matter)).toMatchObject([
      { name: '传错了.pdf', removed: { by: 'operator', reason: '传错了事项' } },
    ]);
    expect((await download(operator(), matter, attachmentId)).status).toBe(409);
    expect((await operator().post<{ code: string }>(removal, { reason: '再一次' })).body.code).toBe('attachment.removed');
  });

  test('is nobody’s business without the right, and an upload its sender’s alone', async () => {
    const { id } = await uploaded(operator(), 'a.pdf', pdf());
    expect(await uploadOffset(intake.as('intake'), id)).toBeUndefined();
    expect((await intake.as('intake').get(`/api/complaint-intake/uploads/${id}`)).status).toBe(404);
    expect((await attach(intake.as('intake'), await aMatter(), id)).status).toBe(404);
    expect((await sendUpload(intake.as('supervisor'), id, 0, 'x')).status).toBe(403);
    const { attachmentId } = await attached(operator(), await aMatter(), 'b.pdf', pdf());
    expect((await download(operator(), await aMatter(), attachmentId)).status).toBe(404);
  });
});

describe('An upload', () => {
  test('goes on where the line broke, also when the service was started anew', async () => {
    const whole = pdf(3 * megabyte);
    const { id } = await beginUpload(operator(), '录像.pdf', whole.length);
    await brokenOff(operator(), id, whole.subarray(0, megabyte + 7));
    await eventually('what came before to be kept', async () => ((await uploadOffset(operator(), id)) ?? 0) > 0);
    await intake.stop();
    intake = await start();
    const offset = (await uploadOffset(operator(), id)) as number;
    expect(offset).toBeLessThanOrEqual(megabyte + 7);
    const conflict = await sendUpload(operator(), id, offset + 1, 'x');
    expect([conflict.status, ((await conflict.json()) as { code: string }).code]).toEqual([409, 'upload.offset-differs']);
    expect((await sendUpload(operator(), id, offset, new Uint8Array(whole.subarray(offset)))).status).toBe(204);
    expect((await operator().get<Uploaded>(`/api/complaint-intake/uploads/${id}`)).body).toMatchObject({
      state: 'ready',
      file: { sha256: sha256Of(whole) },
    });
  });

  test('that is given up leaves nothing', async () => {
    const { id } = await beginUpload(operator(), 'a.pdf', 1_000);
    await sendUpload(operator(), id, 0, 'half');
    const { url, token } = operator();
    const headers = { authorization: `Bearer ${token}`, 'tus-resumable': '1.0.0' };
    expect((await fetch(`${url}/api/complaint-intake/uploads/${id}`, { method: 'DELETE', headers })).status).toBe(204);
    expect(await uploadOffset(operator(), id)).toBeUndefined();
    expect(await readdir(join(folder, 'beijing-blobs', 'unfinished'))).not.toContain(`upload-${id}`);
  });

  test('says plainly that it was not scanned where there is no scanner', async () => {
    await intake.stop();
    intake = await startIntake({ databaseUrl: database.url, logDatabaseUrl: logDatabase.url, keysDir: folder, dataDir: folder });
    expect((await uploaded(operator(), 'a.pdf', pdf())).file).toMatchObject({ scan: 'no-scanner' });
  });
});
