import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Region } from '#libs/domain/src/region.js';
import { type AccessCells, password, startAccessCells } from '#test/support/access.cells.js';
import { eventually } from '#test/support/probe.js';
import { doctor } from '#tools/doctor/doctor.js';
import type { Examination } from '#tools/doctor/examine.js';
import { Officers, sql } from './messaging.support.js';

type Said = Examination & { readonly code: number; readonly sentenceEn: string };

let cells: AccessCells;
let dataDir: string;
let officers: Officers;
/** Held where it was registered; held by Hebei; on its way to Hebei and not signed for. */
let held: string;
let moved: string;
let underWay: string;
let handOver: string;

beforeAll(async () => {
  cells = await startAccessCells();
  dataDir = await mkdtemp(join(tmpdir(), 'doctor-'));
  const accounts = cells.all.map(({ region }) => ({ username: 'administrator', password, region, roles: ['administrator'] }));
  const running = { pid: process.pid, log: 'postgres', cells: cells.all.map(({ region, url }) => ({ region, url })), accounts };
  await writeFile(join(dataDir, 'running.json'), JSON.stringify(running));
  officers = new Officers(cells);
  held = await officers.register();
  moved = await officers.register();
  await officers.signAndAccept(await officers.refer(moved));
  await officers.custodyIs(moved, 'held', 'hebei');
  underWay = await officers.register();
  handOver = await officers.refer(underWay);
  await officers.incomingIs(handOver, 'delivered');
}, 120_000);
afterAll(async () => {
  await cells.stop();
  await rm(dataDir, { recursive: true });
});

async function examined(): Promise<Said> {
  const lines: string[] = [];
  const code = await doctor(['--json', '--data', dataDir], { print: (line) => lines.push(line), tell: () => undefined });
  return { code, ...(JSON.parse(lines[0] ?? '') as Omit<Said, 'code'>) };
}

const zeros = { ownerless: 0, doubleHeld: 0, epochConflicts: 0, digestDifferences: 0, brokenAuditLinks: 0 };

/** Changes rows as only somebody with the database in hand can, and puts them back. */
async function planted(region: Region, change: string, values: unknown[], back: string): Promise<Said> {
  const { databaseUrl } = cells[region];
  await sql(databaseUrl, change, values);
  try {
    return await examined();
  } finally {
    await sql(databaseUrl, back, values);
  }
}

const custody = (part: string, value: string) =>
  `update complaint_intake.complaint set custody = jsonb_set(custody, '{${part}}', '${value}') where id = $1`;

describe('npm run doctor', () => {
  test('finds nothing in sound cells, says so in one sentence, and leaves it for the page of each', async () => {
    expect(await examined()).toMatchObject({
      ...{ code: 0, matters: 3, findings: [], waiting: 0, behind: [], counts: zeros },
      sentenceEn: '0 ownerless, 0 double-held, 0 epoch conflicts, 0 digest differences, 0 broken audit links',
    });
    for (const cell of cells.all) {
      const { status, body } = await cell.as('supervisor').get('/api/case-status/doctor/report');
      expect({ status, body }).toMatchObject({
        status: 200,
        body: { report: { matters: 3, counts: zeros, sentence: expect.stringContaining('无主 0') } },
      });
    }
  });

  test('finds two holders', async () => {
    const said = await planted('beijing', custody('state', '"held"'), [moved], custody('state', '"moved"'));
    expect(said).toMatchObject({ code: 2, counts: { ...zeros, doubleHeld: 1 } });
    expect(said.findings[0]).toMatchObject({ kind: 'double-held', matterId: moved, adviceEn: expect.stringContaining('Stop work') });
  });

  test('finds that nobody holds', async () => {
    const said = await planted('hebei', custody('state', '"moved"'), [moved], custody('state', '"held"'));
    expect(said.counts).toEqual({ ...zeros, ownerless: 1 });
    expect(said.findings[0]).toMatchObject({ kind: 'ownerless', matterId: moved });
  });

  test('finds that a row is gone', async () => {
    const save = 'create table complaint_intake.aside as select * from complaint_intake.complaint where id = $1'.replace('$1', `'${held}'`);
    await sql(cells.beijing.databaseUrl, save);
    const said = await planted(
      'beijing',
      'delete from complaint_intake.complaint where id = $1',
      [held],
      'insert into complaint_intake.complaint select * from complaint_intake.aside where id = $1',
    );
    expect(said.counts).toEqual({ ...zeros, ownerless: 1 });
  });

  test('finds an epoch that no acceptance gave birth to, and one that is in two regions', async () => {
    const born = await planted('beijing', custody('epoch', '4'), [held], custody('epoch', '1'));
    expect(born.counts).toEqual({ ...zeros, epochConflicts: 1 });
    const twice = await planted('hebei', custody('epoch', '1'), [moved], custody('epoch', '2'));
    expect(twice.counts.epochConflicts).toBe(1);
  });

  test('finds a hand-over whose end never comes: a matter on its way without a clock is nobody’s', async () => {
    const state = (value: string) => `update case_referral.incoming_hand_over set state = '${value}' where id = $1`;
    const said = await planted('hebei', state('returned'), [handOver], state('delivered'));
    expect(said.counts).toEqual({ ...zeros, ownerless: 1 });
    expect(said.findings[0]).toMatchObject({ matterId: underWay, whatEn: expect.stringContaining('the sender does not know') });
  });

  test('finds a read model that differs, and one that shows another holder', async () => {
    const { databaseUrl } = cells.tianjin;
    const [row] = await sql<{ digest: string; view: object }>(databaseUrl, 'select digest, view from case_status.matter where id = $1', [
      held,
    ]);
    const digest = (value: string) => `update case_status.matter set digest = '${value}' where id = $1`;
    const differs = await planted('tianjin', digest('x'), [held], digest(row?.digest ?? ''));
    expect(differs.counts).toEqual({ ...zeros, digestDifferences: 1 });
    const holder = (value: string) => `update case_status.matter set holder = '${value}' where id = $1`;
    const shows = await planted('tianjin', holder('tianjin'), [held], holder('beijing'));
    expect(shows.counts).toEqual({ ...zeros, epochConflicts: 1 });
  });

  test('finds a changed audit entry, and one that was taken out', async () => {
    const { databaseUrl } = cells.beijing;
    const [entry] = await sql<{ id: string; by: string }>(
      databaseUrl,
      `select e.id, e.by from complaint_intake.audit_entry e join complaint_intake.audit_link on entry_id = e.id order by e.id limit 1`,
    );
    const by = (value: string) => `update complaint_intake.audit_entry set by = '${value}' where id = $1`;
    const said = await planted('beijing', by('somebody else'), [entry?.id], by(entry?.by ?? ''));
    expect(said.counts).toEqual({ ...zeros, brokenAuditLinks: 1 });
    expect(said.findings[0]).toMatchObject({ region: 'beijing', service: 'complaint-intake', entryId: entry?.id });

    await sql(databaseUrl, `create table complaint_intake.link_aside as select * from complaint_intake.audit_link where place = 2`);
    const gone = await planted(
      'beijing',
      'delete from complaint_intake.audit_link where place = $1',
      [2],
      'insert into complaint_intake.audit_link select * from complaint_intake.link_aside where place = $1',
    );
    expect(gone.counts.brokenAuditLinks).toBe(1);
  });

  test('gives no false alarm while matters are registered, referred and accepted', async () => {
    let working = true;
    const work = async () => {
      while (working) await officers.signAndAccept(await officers.refer(await officers.register()));
    };
    const clerks = [work(), work(), work()];
    try {
      for (let times = 0; times < 2; times++) expect(await examined()).toMatchObject({ code: 0, findings: [] });
    } finally {
      working = false;
      await Promise.all(clerks);
    }
    const quiet = async () => {
      const said = await examined();
      return said.waiting === 0 ? said : undefined;
    };
    const { matters } = await eventually('everything to be compared', quiet, { within: 120_000 });
    expect(matters).toBeGreaterThan(3);
  }, 240_000);
});
