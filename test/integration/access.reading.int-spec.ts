import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { roles } from '#libs/auth/src/principal.js';
import { regions } from '#libs/domain/src/region.js';
import { type AccessCells, startAccessCells } from '#test/support/access.cells.js';
import { type KnownMatter, type Part, readByAll, secret, secretsIn, seedMatters } from '#test/support/access.matters.js';
import { someId } from '#test/support/access.operations.js';
import { plantContent } from '#test/support/access.planted.js';
import { everybody, type Fault, type Item, idsOf, type Reader, readersIn, textOf } from '#test/support/access.readers.js';
import { rowsOf } from '#test/support/access.rows.js';
import { ReadStream } from '#test/support/access.stream.js';
import { forAll, table } from '#test/support/access.table.js';

const seed = 20_260_415;
const base = '/api/case-status';
const searched = ['title', 'facts', 'respondent', 'place', 'outside'] as const satisfies readonly Part[];

let cells: AccessCells;
let matters: readonly KnownMatter[];
let readers: readonly Reader[];
beforeAll(async () => {
  cells = await startAccessCells();
  matters = await seedMatters(cells, seed);
  await readByAll(cells, matters);
  await plantContent(cells, matters);
  readers = readersIn(cells.all, matters);
}, 240_000);
afterAll(() => cells.stop());

describe('what somebody sees of a matter is what the policy says', () => {
  test('on data in which every kind of link occurs in every region', () => {
    for (const region of regions) {
      expect([region, new Set(matters.map((each) => each.regions.includes(region)))]).toEqual([region, new Set([true, false])]);
    }
    expect(new Set(matters.map(({ state }) => state))).toEqual(new Set(['registered', 'refused', 'answered', 'closed']));
  });

  test('in the list, with content where it may be read', async () => {
    const faults = await everybody(readers, async (reader) => {
      const path = `${base}/matters?limit=200`;
      const { body } = await reader.caller.get<{ items?: Item[] }>(path);
      const titled = body.items?.filter(({ title }) => typeof title === 'string').map(({ id }) => id) ?? [];
      const content = reader.differs('list, content', reader.readsOf('matter.list'), titled);
      return [...(await reader.lists('list', 'matter.list', path)), ...content];
    });
    expect(faults).toBe('');
  });

  test('in filters and orders too', async () => {
    const faults = await everybody(readers, async (reader) => {
      const closed = reader.sees('matter.list').filter(({ state }) => state === 'closed');
      return [
        ...(await reader.lists('state=closed', 'matter.list', `${base}/matters?state=closed&limit=200&sort=number`, closed)),
        ...(await reader.lists('sort=due', 'matter.list', `${base}/matters?limit=200&sort=due`)),
      ];
    });
    expect(faults).toBe('');
  });

  test('in a search for words that stand in the content only', async () => {
    const faults = await everybody(readers, async (reader) => {
      const searches = reader.looksAt.map(({ index }) => {
        const part = searched[(index + roles.indexOf(reader.role)) % searched.length] ?? 'title';
        const hits = reader.readsOf('matter.list').filter((each) => each.index === index);
        const path = `${base}/matters?limit=200&q=${encodeURIComponent(secret(part, index))}`;
        return reader.lists(`search ${part}`, 'matter.list', path, hits);
      });
      return (await Promise.all(searches)).flat();
    });
    expect(faults).toBe('');
  });

  test('in queues, whose counts are the lists behind them', async () => {
    const faults = await everybody(readers, async (reader) => {
      const { status, body } = await reader.caller.get<{ items?: { key: string; count: number }[] }>(`${base}/queues`);
      const lists = (body.items ?? []).map(async ({ key, count }) => {
        const list = await reader.caller.get<{ items?: Item[] }>(`${base}/matters?queue=${key}&limit=200`);
        const allowed = reader.sees('matter.list').filter(({ id }) => idsOf(list).includes(id));
        const counted = reader.expects(`queue ${key}, count`, count, idsOf(list).length);
        return [...counted, ...reader.differs(`queue ${key}`, allowed, idsOf(list)), ...reader.leaks(`queue ${key}`, list.body)];
      });
      const asked = await reader.caller.get(`${base}/matters?queue=all`);
      const doors = [status, asked.status].flatMap((each) => reader.expects('queues', reader.wanted('queue.read'), each));
      return [...doors, ...(await Promise.all(lists)).flat()];
    });
    expect(faults).toBe('');
  });

  test('in the digests', async () => {
    const ids = matters.map(({ id }) => id).join();
    expect(await everybody(readers, (reader) => reader.lists('digests', 'matter.read', `${base}/digests?ids=${ids}`))).toBe('');
  });

  test('in the export', async () => {
    const faults = await everybody(readers, async (reader) => {
      const { status, body } = await reader.caller.get<string>(`${base}/matters.csv`);
      const rows = status === 200 ? body.trim().split('\r\n').length - 1 : 0;
      const content = new Set(secretsIn(textOf(body)).map(({ index }) => index));
      const told = matters.filter(({ index }) => content.has(index)).map(({ id }) => id);
      return [
        ...reader.expects('export', reader.wanted('matter.export'), status),
        ...reader.expects('export, rows', reader.sees('matter.export').length, rows),
        ...reader.differs('export, content', reader.readsOf('matter.export'), told),
        ...reader.leaks('export', body),
      ];
    });
    expect(faults).toBe('');
  });

  test('one by one, with its timeline; what is hidden answers like what does not exist', async () => {
    const faults = await everybody(readers, async (reader) => {
      const unknown = await reader.caller.get(`${base}/matters/${someId}`);
      const looks = reader.looksAt.map(async (matter) => {
        const answer = await reader.caller.get<{ facts?: string | null; timeline?: unknown[] }>(`${base}/matters/${matter.id}`);
        const what = `one matter (${matter.fate})`;
        if (!reader.may('matter.read', matter)) return reader.sameAs(unknown, answer, what);
        const content = reader.expects(
          `${what}, content`,
          reader.may('matter.read-content', matter),
          typeof answer.body.facts === 'string',
        );
        const timeline = reader.expects(`${what}, timeline`, true, (answer.body.timeline?.length ?? 0) > 0);
        return [...reader.expects(what, 200, answer.status), ...content, ...timeline, ...reader.leaks(what, answer.body)];
      });
      return (await Promise.all(looks)).flat();
    });
    expect(faults).toBe('');
  });

  test('on the stream, from the beginning on', async () => {
    const opened = await forAll(readers, 24, async (reader) => ({ reader, stream: await ReadStream.open(reader.caller, '1.0') }));
    const doors = opened.flatMap(({ reader, stream }) => reader.expects('stream', reader.wanted('matter.stream'), stream.status));
    const inside = opened.filter(({ stream }) => stream.status === 200);
    // A change that everybody on a stream may see, made after they were opened: what they tell before it is all that they tell.
    const last = matters.find(({ fate }) => fate === 'answered') as KnownMatter;
    await forAll(inside, 24, ({ reader, stream }) => stream.all(reader.sees('matter.stream').map(({ id }) => id)));
    const path = `/api/complaint-intake/complaints/${last.id}`;
    const officer = cells[last.origin].as('officer');
    await officer.change(`${path}/closure`, (await officer.get<{ version: number }>(path)).body.version);
    const told = await forAll(inside, 24, async ({ reader, stream }): Promise<Fault[]> => {
      const ids = [...new Set(await stream.untilClosed(last.id))];
      return [...reader.differs('stream', reader.sees('matter.stream'), ids), ...reader.leaks('stream', stream.text, () => false)];
    });
    for (const { stream } of opened) await stream.leave();
    expect(table([...doors, ...told.flat()])).toBe('');
  });
});

const isHere = {
  // A record is where the matter was registered, and where it was taken.
  complaint: ({ origin, holder }: KnownMatter, region: string) => origin === region || holder === region,
  outgoing: ({ handOverId, origin }: KnownMatter, region: string) => handOverId !== undefined && origin === region,
  incoming: ({ handOverId, origin, regions: linked }: KnownMatter, region: string) =>
    handOverId !== undefined && origin !== region && (linked as readonly string[]).includes(region),
};
const paths = {
  complaint: ({ id }: KnownMatter) => `/api/complaint-intake/complaints/${id}`,
  outgoing: ({ handOverId }: KnownMatter) => `/api/case-referral/outgoing-hand-overs/${handOverId}`,
  incoming: ({ handOverId }: KnownMatter) => `/api/case-referral/incoming-hand-overs/${handOverId}`,
};
const nothing = { id: someId, handOverId: someId } as KnownMatter;

describe('the records of a region are its own alone', () => {
  test.each([
    ['complaint', 'complaint.read'],
    ['outgoing', 'hand-over.read'],
    ['incoming', 'hand-over.read'],
  ] as const)('%s, without anybody who reported in the clear', async (record, action) => {
    const faults = await everybody(readers, async (reader) => {
      const unknown = await reader.caller.get(paths[record](nothing));
      const looks = reader.looksAt
        .filter(({ handOverId }) => record === 'complaint' || handOverId !== undefined)
        .map(async (matter) => {
          const answer = await reader.caller.get(paths[record](matter));
          const here = isHere[record](matter, reader.cell.region);
          if (!here || !reader.may(action, matter)) return reader.sameAs(unknown, answer, record);
          const answered = secretsIn(textOf(answer.body)).some(({ part }) => part === 'answer') && matter.holder !== reader.cell.region;
          const foreign = answered ? [reader.fault(record, `tells the answer that ${matter.holder} gave`)] : [];
          const linked = reader.leaks(record, answer.body, (each) => each.regions.includes(reader.cell.region));
          return [...reader.expects(record, 200, answer.status), ...foreign, ...linked];
        });
      return (await Promise.all(looks)).flat();
    });
    expect(faults).toBe('');
  });

  test('who reported is opened by those whom the policy names, where it is known, and every opening is written down (R-021)', async () => {
    let opened = 0;
    const faults = await everybody(readers, async (reader) => {
      const open = (matter: KnownMatter) =>
        reader.caller.post<{ reporter?: object | null }>(`${paths.complaint(matter)}/reporter-openings`, { reason: '回访核实情况' });
      const unknown = await open(nothing);
      const looks = matters.map(async (matter) => {
        const answer = await open(matter);
        if (!reader.may('reporter.open', matter) || !isHere.complaint(matter, reader.cell.region))
          return reader.sameAs(unknown, answer, 'opening');
        opened += 1;
        const known = matter.origin === reader.cell.region || matter.identityShared ? (matter.reporter ?? null) : null;
        return reader.expects(`opening (${matter.fate})`, JSON.stringify(known), JSON.stringify(answer.body.reporter));
      });
      return (await Promise.all(looks)).flat();
    });
    expect(faults).toBe('');
    const entries = `select details ->> 'reason' as reason from complaint_intake.audit_entry where action = 'ReporterOpened' and rule = 'R-021'`;
    const written = (await forAll(cells.all, 3, ({ databaseUrl }) => rowsOf<{ reason: string }>(databaseUrl, entries))).flat();
    expect([written.length, new Set(written.map(({ reason }) => reason))]).toEqual([opened, new Set(['回访核实情况'])]);
  });
});
