import { createHash, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { FileTickets } from '#libs/blobs/src/file-tickets.js';
import { Clock } from '#libs/domain/src/clock.js';
import { instant } from '#libs/domain/src/instant.js';
import type { Region } from '#libs/domain/src/region.js';
import { KeyRing } from '#libs/messaging/src/envelope/key-ring.js';
import { rowsOf } from '#test/support/access.rows.js';
import { eventually } from '#test/support/probe.js';
import { startRegions, type TestRegions } from '#test/support/region.js';
import { attached, attachmentsOf, download } from '#test/support/uploads.js';
import { Officers } from './messaging.support.js';

let three: TestRegions;
let line: Line;
let officers: Officers;
beforeAll(async () => {
  three = await startRegions();
  officers = new Officers(three);
  line = await startLine(three.peers.beijing as string);
  three.peers.beijing = line.url;
});
afterEach(() => {
  line.behave = passOn;
});
afterAll(async () => {
  await line.stop();
  await three.stop();
});

type Behaviour = (chunk: Buffer, sent: number) => Buffer | 'cut';
const passOn: Behaviour = (chunk) => chunk;

/** The line between two cells, which a test may cut or spoil. */
interface Line {
  readonly url: string;
  behave: Behaviour;
  isDown: boolean;
  readonly asked: { range: string | undefined; authorization: string | undefined; path: string | undefined }[];
  stop(): Promise<void>;
}

async function startLine(target: string): Promise<Line> {
  const line = { url: '', behave: passOn, isDown: false, asked: [] as Line['asked'], stop: async () => {} };
  const server: Server = createServer((request, response) => {
    if (line.isDown) return void request.socket.destroy();
    const { range, authorization } = request.headers;
    line.asked.push({ range, authorization, path: request.url });
    const onward = httpRequest(`${target}${request.url}`, { headers: { ...request.headers, host: new URL(target).host } }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      let sent = 0;
      answer.on('data', (chunk: Buffer) => {
        const out = line.behave(chunk, sent);
        sent += chunk.length;
        if (out === 'cut') {
          response.destroy();
          answer.destroy();
        } else if (!response.write(out)) {
          answer.pause();
          response.once('drain', () => answer.resume());
        }
      });
      answer.on('end', () => response.end());
      answer.on('error', () => response.destroy());
    });
    onward.on('error', () => response.destroy());
    response.on('close', () => onward.destroy());
    onward.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  line.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  line.stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return line;
}

const patience = { within: 90_000, every: 100 };
const pdf = (size: number) => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size)]);
const sha256Of = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const referral = '/api/case-referral';

interface Item {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly received: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly reason?: string;
  readonly problem?: string;
  readonly scanHere?: string;
}

/** A matter of Beijing with these files, on its way to Hebei. */
async function onItsWay(...files: Buffer[]): Promise<{ matter: string; handOver: string; ids: string[] }> {
  const matter = await officers.register();
  const ids: string[] = [];
  for (const [at, file] of files.entries()) {
    ids.push((await attached(three.beijing.as('operator'), matter, `证据${at + 1}.pdf`, file)).attachmentId);
  }
  const handOver = await officers.refer(matter);
  await officers.incomingIs(handOver, 'delivered');
  return { matter, handOver, ids };
}

const itemsOf = async (handOver: string): Promise<readonly Item[]> =>
  (await three.hebei.as('liaison').get<{ files: Item[] }>(`${referral}/incoming-hand-overs/${handOver}`)).body.files;

const allAre = (handOver: string, state: string): Promise<readonly Item[]> =>
  eventually(
    `the files to be ${state}`,
    async () => {
      const items = await itemsOf(handOver);
      return items.length > 0 && items.every((item) => item.state === state) && items;
    },
    patience,
  );

const sign = (id: string) => officers.change('hebei', 'liaison', `${referral}/incoming-hand-overs/${id}/signature`, 1);
const accept = (id: string) =>
  three.hebei.as('liaison').change<{ code?: string; missing?: Item[] }>(`${referral}/incoming-hand-overs/${id}/acceptance`, 2);

async function heldInHebei(matter: string, files: readonly Buffer[]): Promise<void> {
  await officers.custodyIs(matter, 'held', 'hebei');
  const listed = await attachmentsOf(three.hebei.as('intake'), matter);
  expect(listed.map(({ sha256, arrived, origin }) => ({ sha256, arrived, origin }))).toEqual(
    files.map((file) => ({ sha256: sha256Of(file), arrived: true, origin: 'beijing' })),
  );
  for (const [at, { id }] of listed.entries()) {
    const answer = await download(three.hebei.as('intake'), matter, id);
    expect(sha256Of(Buffer.from(await answer.arrayBuffer()))).toBe(sha256Of(files[at] as Buffer));
  }
}

describe('The files of a matter that is handed over', () => {
  test('travel with it, are checked, and are the receiver’s own once it has accepted', async () => {
    const files = [pdf(300_000), pdf(10)];
    const { matter, handOver } = await onItsWay(...files);
    expect(await allAre(handOver, 'received')).toMatchObject([
      { name: '证据1.pdf', kind: 'pdf', received: files[0]?.length, scanHere: 'no-scanner' },
      { name: '证据2.pdf' },
    ]);
    const [first] = await itemsOf(handOver);
    const { url, token } = three.hebei.as('liaison');
    const path = `${referral}/incoming-hand-overs/${handOver}/files/${first?.id}/content`;
    const opened = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}` } });
    expect(sha256Of(Buffer.from(await opened.arrayBuffer()))).toBe(sha256Of(files[0] as Buffer));
    await sign(handOver);
    expect((await accept(handOver)).status).toBe(200);
    await heldInHebei(matter, files);
    const mine = await attachmentsOf(three.beijing.as('intake'), matter);
    expect(mine.map(({ handedOver }) => handedOver)).toEqual([true, true]);
  });

  test('hold up the acceptance until all are in, by name', async () => {
    line.isDown = true;
    const { handOver, ids } = await onItsWay(pdf(1_000));
    await sign(handOver);
    expect(await accept(handOver)).toMatchObject({
      status: 409,
      body: { code: 'hand-over.files-missing', missing: [{ id: ids[0], name: '证据1.pdf', state: 'awaited' }] },
    });
    await eventually('the reason to be shown', async () => (await itemsOf(handOver))[0]?.problem === 'unreachable', patience);
    line.isDown = false;
    await allAre(handOver, 'received');
    expect((await accept(handOver)).status).toBe(200);
  });

  test('are gone on with where the line was cut, and never fetched from the beginning again', async () => {
    const whole = pdf(4_000_000);
    let cuts = 0;
    line.asked.length = 0;
    line.behave = (chunk, sent) => {
      if (sent <= 1_200_000 || cuts === 2) return chunk;
      cuts += 1;
      return 'cut';
    };
    const { handOver } = await onItsWay(whole);
    await allAre(handOver, 'received');
    const ranges = line.asked
      .filter(({ path }) => path?.includes(sha256Of(whole)))
      .map(({ range }) => Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1]));
    expect(ranges).toHaveLength(3);
    expect(ranges[0]).toBe(0);
    expect(ranges[1]).toBeGreaterThan(1_000_000);
    expect(ranges[2]).toBeGreaterThan(ranges[1] as number);
  });

  test('are gone on with by the receiver’s next process, from where the last one stopped', async () => {
    const whole = pdf(6_000_000);
    let held = false;
    line.asked.length = 0;
    line.behave = (chunk, sent) => {
      if (sent > 2_000_000 && !held) {
        held = true;
        return 'cut';
      }
      return chunk;
    };
    const stopped = eventually('the first half to be here', () => held, patience).then(() => three.hebei.stopService('case-referral'));
    const { handOver } = await onItsWay(whole);
    await stopped;
    await three.hebei.startService('case-referral');
    await allAre(handOver, 'received');
    const ranges = line.asked
      .filter(({ path }) => path?.includes(sha256Of(whole)))
      .map(({ range }) => Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1]));
    expect(ranges.filter((from) => from === 0)).toHaveLength(1);
    expect(ranges.at(-1)).toBeGreaterThan(1_000_000);
  });

  test('with a changed byte are put aside, both sides are told, and are taken once the sender offers them again', async () => {
    const whole = pdf(500_000);
    line.behave = (chunk) => {
      const spoiled = Buffer.from(chunk);
      spoiled[0] = (spoiled[0] ?? 0) ^ 1;
      return spoiled;
    };
    const { matter, handOver, ids } = await onItsWay(whole);
    expect(await allAre(handOver, 'quarantined')).toMatchObject([{ id: ids[0], reason: 'hash' }]);
    await sign(handOver);
    expect((await accept(handOver)).body).toMatchObject({ code: 'hand-over.files-missing', missing: [{ state: 'quarantined' }] });
    const outgoing = `${referral}/outgoing-hand-overs/${handOver}`;
    await eventually('the sender to be told', async () => {
      const { body } = await three.beijing.as('liaison').get<{ files: Item[] }>(outgoing);
      return body.files[0]?.state === 'quarantined' && body.files[0].reason === 'hash';
    });
    line.behave = passOn;
    expect((await three.beijing.as('liaison').post(`${outgoing}/files/${ids[0]}/offer`)).status).toBe(200);
    await allAre(handOver, 'received');
    expect((await three.beijing.as('liaison').post<{ code: string }>(`${outgoing}/files/${ids[0]}/offer`)).status).toBe(409);
    expect((await accept(handOver)).status).toBe(200);
    await heldInHebei(matter, [whole]);
  });

  test('that the sender’s own disk has damaged are put aside, and not offered again before they are sound', async () => {
    const whole = pdf(400_000);
    line.isDown = true;
    const { handOver, ids } = await onItsWay(whole);
    const path = join(three.keysDir, 'beijing-blobs', sha256Of(whole).slice(0, 2), sha256Of(whole));
    const sound = await readFile(path);
    const damaged = Buffer.from(sound);
    damaged[200_000] = (damaged[200_000] ?? 0) ^ 1;
    await writeFile(path, damaged);
    line.isDown = false;
    expect(await allAre(handOver, 'quarantined')).toMatchObject([{ reason: 'damaged-at-sender' }]);
    const offer = `${referral}/outgoing-hand-overs/${handOver}/files/${ids[0]}/offer`;
    const again = () => three.beijing.as('liaison').post<{ code: string }>(offer);
    await eventually('the sender to be told', async () => (await again()).body.code === 'hand-over.file-damaged-here');
    await attached(three.beijing.as('operator'), await officers.register(), '原件.pdf', whole);
    expect((await again()).status).toBe(200);
    await allAre(handOver, 'received');
  });

  test('of 100 MB travel in flat memory', async () => {
    const whole = pdf(100 * 1024 * 1024);
    const before = process.memoryUsage.rss();
    let most = 0;
    line.behave = (chunk) => {
      most = Math.max(most, process.memoryUsage.rss());
      return chunk;
    };
    const { handOver } = await onItsWay(whole);
    await allAre(handOver, 'received');
    expect((most - before) / 1024 / 1024).toBeLessThan(150);
  }, 180_000);
});

describe('A file on its way', () => {
  const asks = async (handOver: string, sha256: string, authorization?: string) => {
    const answer = await fetch(`${three.beijing.as('liaison').url}${referral}/hand-over-files/${handOver}/${sha256}`, {
      headers: authorization === undefined ? {} : { authorization },
    });
    const { instance: _story, ...body } = answer.status < 400 ? { instance: '' } : ((await answer.json()) as { instance: string });
    return { status: answer.status, body };
  };

  test('is given to nobody but the region it goes to, and everybody else hears the same', async () => {
    const whole = pdf(2_000);
    const { matter, handOver } = await onItsWay(whole, pdf(3_000));
    const other = await onItsWay(pdf(4_000));
    const sha256 = sha256Of(whole);
    const tickets = async (region: Region, clock = new Clock()) => new FileTickets(await KeyRing.load(three.keysDir, region), clock);
    const ticket = (await tickets('hebei')).issue({ handOverId: handOver, sha256, from: 'beijing' });
    const past = { now: () => instant(new Date(Date.now() - 20 * 60_000).toISOString()) } as Clock;
    const future = { now: () => instant(new Date(Date.now() + 20 * 60_000).toISOString()) } as Clock;
    expect((await asks(handOver, sha256, `Bearer ${await ticket}`)).status).toBe(200);

    const [header = '', payload = '', signature = ''] = (await ticket).split('.');
    const changedByte = `${header}.${payload.slice(0, -2)}${payload.at(-2) === 'A' ? 'B' : 'A'}${payload.at(-1)}.${signature}`;
    const unsigned = `${Buffer.from(JSON.stringify({ alg: 'none', typ: 'file-ticket+jwt' })).toString('base64url')}.${payload}.`;
    const wrong: readonly (readonly [string, string, string, string | undefined])[] = [
      ['no ticket', handOver, sha256, undefined],
      ['a session in its place', handOver, sha256, `Bearer ${three.beijing.as('supervisor').token}`],
      [
        'another region',
        handOver,
        sha256,
        `Bearer ${await (await tickets('tianjin')).issue({ handOverId: handOver, sha256, from: 'beijing' })}`,
      ],
      [
        'the sender itself',
        handOver,
        sha256,
        `Bearer ${await (await tickets('beijing')).issue({ handOverId: handOver, sha256, from: 'beijing' })}`,
      ],
      [
        'meant for another region',
        handOver,
        sha256,
        `Bearer ${await (await tickets('hebei')).issue({ handOverId: handOver, sha256, from: 'tianjin' })}`,
      ],
      [
        'expired',
        handOver,
        sha256,
        `Bearer ${await (await tickets('hebei', past)).issue({ handOverId: handOver, sha256, from: 'beijing' })}`,
      ],
      [
        'of the future',
        handOver,
        sha256,
        `Bearer ${await (await tickets('hebei', future)).issue({ handOverId: handOver, sha256, from: 'beijing' })}`,
      ],
      ['for another hash', handOver, sha256Of(Buffer.from('x')), `Bearer ${await ticket}`],
      ['for another hand-over', other.handOver, sha256, `Bearer ${await ticket}`],
      [
        'a hash that this hand-over does not list',
        other.handOver,
        sha256,
        `Bearer ${await (await tickets('hebei')).issue({ handOverId: other.handOver, sha256, from: 'beijing' })}`,
      ],
      [
        'an unknown hand-over',
        matter,
        sha256,
        `Bearer ${await (await tickets('hebei')).issue({ handOverId: matter, sha256, from: 'beijing' })}`,
      ],
      ['no id at all', 'x', 'y', `Bearer ${await (await tickets('hebei')).issue({ handOverId: 'x', sha256: 'y', from: 'beijing' })}`],
      ['a changed byte', handOver, sha256, `Bearer ${changedByte}`],
      ['no signature', handOver, sha256, `Bearer ${unsigned}`],
      ['rubbish', handOver, sha256, 'Bearer x.y.z'],
    ];
    const same = { status: 404, body: expect.objectContaining({ code: 'file.not-available' }) };
    const answers = await Promise.all(wrong.map(([, id, hash, authorization]) => asks(id, hash, authorization)));
    expect(answers.map((answer, at) => [wrong[at]?.[0], answer])).toEqual(wrong.map(([what]) => [what, same]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);

    await allAre(handOver, 'received');
    await sign(handOver);
    expect((await accept(handOver)).status).toBe(200);
    await officers.custodyIs(matter, 'moved');
    expect(await asks(handOver, sha256, `Bearer ${await ticket}`)).toEqual(same);
    const [noted] = await rowsOf<{ by: string }>(
      three.beijing.databaseUrl,
      `select by from case_referral.audit_entry where action = 'FileFetched' and subject = $1 limit 1`,
      [`outgoing-hand-over/${handOver}`],
    );
    expect(noted).toEqual({ by: 'region/hebei' });
  });
});
