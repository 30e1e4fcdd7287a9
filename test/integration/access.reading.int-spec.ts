import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Action } from '#libs/auth/src/actions.js';
import { decide } from '#libs/auth/src/policy.js';
import { type Role, roles } from '#libs/auth/src/principal.js';
import { regions } from '#libs/domain/src/region.js';
import { type AccessCell, type AccessCells, startAccessCells } from '#test/support/access.cells.js';
import { type KnownMatter, type Part, readByAll, reporterForm, secret, secretsIn, seedMatters } from '#test/support/access.matters.js';
import { someId } from '#test/support/access.operations.js';
import { rowsOf } from '#test/support/access.rows.js';
import { ReadStream } from '#test/support/access.stream.js';
import { forAll, table } from '#test/support/access.table.js';
import type { Answer } from '#test/support/caller.js';

const seed = 20_260_415;
const status = '/api/case-status';
const searched = ['title', 'facts', 'respondent', 'place', 'outside'] as const satisfies readonly Part[];

let cells: AccessCells;
let matters: readonly KnownMatter[];
beforeAll(async () => {
  cells = await startAccessCells();
  matters = await seedMatters(cells, seed);
  await readByAll(cells, matters);
}, 120_000);
afterAll(() => cells.stop());

/** One officer of one region, and what the policy says they may see. */
interface Reader {
  readonly cell: AccessCell;
  readonly role: Role;
}
const readers = (cell: AccessCell): Reader[] => roles.map((role) => ({ cell, role }));
const may = ({ cell, role }: Reader, action: Action, resource?: KnownMatter) =>
  decide(cell.principal(role), action, resource === undefined ? undefined : { ...resource, region: cell.region }).allowed;
const seenBy = (reader: Reader, action: Action) => matters.filter((each) => may(reader, action, each)).map(({ id }) => id);

/** Every matter for news coordinators, whose sight differs by state; every second one, and not the same, for each of the others. */
const lookedAtBy = ({ role }: Reader) =>
  matters.filter(({ index }) => role === 'news-coordinator' || (index + roles.indexOf(role)) % 2 === 0);

type Fault = readonly string[];
const textOf = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body));

/** What a text tells of matters whose content the reader may not read, and of anybody who reported. */
function leaks(what: string, { cell, role }: Reader, body: unknown, readable: (matter: KnownMatter) => boolean): Fault[] {
  const text = textOf(body);
  const told = new Set(secretsIn(text).map(({ index }) => index));
  const hidden = matters.filter((each) => told.has(each.index) && !readable(each));
  const people = reporterForm.exec(text);
  return [
    ...hidden.map(({ index, fate, origin }) => [cell.region, role, what, `tells of matter ${index} (${fate}, ${origin})`]),
    ...(people === null ? [] : [[cell.region, role, what, `tells ${people[0]}`]]),
  ];
}

function differs(what: string, { cell, role }: Reader, expected: readonly string[], found: readonly string[]): Fault[] {
  const name = (id: string) => matters.find((each) => each.id === id)?.index ?? id;
  const tooMuch = found.filter((id) => !expected.includes(id));
  const missing = expected.filter((id) => !found.includes(id));
  return [
    ...(tooMuch.length === 0 ? [] : [[cell.region, role, what, `policy denies ${tooMuch.map(name)}`]]),
    ...(missing.length === 0 ? [] : [[cell.region, role, what, `policy allows ${missing.map(name)}`]]),
  ];
}

interface Item {
  readonly id: string;
  readonly title?: string | null;
}
type Items = Answer<{ items?: Item[] }>;
const idsOf = ({ body }: Items) => body.items?.map(({ id }) => id) ?? [];
const readable = (reader: Reader) => (matter: KnownMatter) => may(reader, 'matter.read-content', matter);

/** An answer with matters in it: 403 where the policy allows none at all, else exactly those that it allows. */
async function compared(what: string, reader: Reader, action: Action, path: string, expected = seenBy(reader, action)): Promise<Fault[]> {
  const { cell, role } = reader;
  const answer = await cell.as(role).get<{ items?: Item[] }>(path);
  const wanted = may(reader, action) ? 200 : 403;
  if (answer.status !== wanted) return [[cell.region, role, what, `policy: ${wanted}, answered ${answer.status}`]];
  return [...differs(what, reader, expected, idsOf(answer)), ...leaks(what, reader, answer.body, readable(reader))];
}

async function everyReader(look: (reader: Reader) => Promise<Fault[]>): Promise<string> {
  const faults = await forAll(cells.all.flatMap(readers), 6, look);
  return table(faults.flat());
}

const cellOf = (region: string) => cells[region as AccessCell['region']];

describe('what somebody sees of a matter is what the policy says', () => {
  test('on data in which every kind of link occurs in every region', () => {
    for (const region of regions) {
      const links = new Set(matters.map((each) => each.regions.includes(region)));
      expect([region, links]).toEqual([region, new Set([true, false])]);
    }
    expect(new Set(matters.map(({ state }) => state))).toEqual(new Set(['registered', 'refused', 'answered', 'closed']));
  });

  test('in the list, with content where it may be read', async () => {
    const faults = await everyReader(async (reader) => {
      const path = `${status}/matters?limit=200`;
      const { body } = await reader.cell.as(reader.role).get<{ items?: Item[] }>(path);
      const titled = body.items?.filter(({ title }) => typeof title === 'string').map(({ id }) => id) ?? [];
      const content = matters.filter((each) => may(reader, 'matter.read', each) && readable(reader)(each)).map(({ id }) => id);
      return [...(await compared('list', reader, 'matter.list', path)), ...differs('list, content', reader, content, titled)];
    });
    expect(faults).toBe('');
  });

  test('in pages, filters and orders too', async () => {
    const faults = await everyReader(async (reader) => {
      const concluded = new Set(matters.filter(({ state }) => state === 'closed').map(({ id }) => id));
      const closed = seenBy(reader, 'matter.list').filter((id) => concluded.has(id));
      return [
        ...(await compared('state=closed', reader, 'matter.list', `${status}/matters?state=closed&limit=200&sort=number`, closed)),
        ...(await compared('sort=due', reader, 'matter.list', `${status}/matters?limit=200&sort=due`)),
      ];
    });
    expect(faults).toBe('');
  });

  test('in a search for words that stand in the content only', async () => {
    const faults = await everyReader(async (reader) => {
      const searches = lookedAtBy(reader).map(async ({ index }) => {
        const part = searched[(index + roles.indexOf(reader.role)) % searched.length] ?? 'title';
        const q = encodeURIComponent(secret(part, index));
        const hits = matters.filter((each) => each.index === index && may(reader, 'matter.list', each) && readable(reader)(each));
        return compared(
          `search ${part}`,
          reader,
          'matter.list',
          `${status}/matters?limit=200&q=${q}`,
          hits.map(({ id }) => id),
        );
      });
      return (await Promise.all(searches)).flat();
    });
    expect(faults).toBe('');
  });

  test('in queues, whose counts are the lists behind them', async () => {
    const faults = await everyReader(async (reader) => {
      const caller = reader.cell.as(reader.role);
      const { status: code, body } = await caller.get<{ items?: { key: string; count: number }[] }>(`${status}/queues`);
      const wanted = may(reader, 'queue.read') ? 200 : 403;
      if (code !== wanted) return [[reader.cell.region, reader.role, 'queues', `policy: ${wanted}, answered ${code}`]];
      const lists = (body.items ?? []).map(async ({ key, count }) => {
        const list = await caller.get<{ items?: Item[] }>(`${status}/matters?queue=${key}&limit=200`);
        const allowed = seenBy(reader, 'matter.list');
        return [
          ...(idsOf(list).length === count
            ? []
            : [[reader.cell.region, reader.role, `queue ${key}`, `${count}, the list ${idsOf(list).length}`]]),
          ...differs(
            `queue ${key}`,
            reader,
            allowed.filter((id) => idsOf(list).includes(id)),
            idsOf(list),
          ),
          ...leaks(`queue ${key}`, reader, list.body, readable(reader)),
        ];
      });
      const denied = wanted === 403 ? await caller.get(`${status}/matters?queue=all`) : undefined;
      const open =
        denied === undefined || denied.status === 403 ? [] : [[reader.cell.region, reader.role, 'queue=all', `answered ${denied.status}`]];
      return [...(await Promise.all(lists)).flat(), ...open];
    });
    expect(faults).toBe('');
  });

  test('in the digests', async () => {
    const ids = matters.map(({ id }) => id).join();
    expect(await everyReader((reader) => compared('digests', reader, 'matter.read', `${status}/digests?ids=${ids}`))).toBe('');
  });

  test('in the export', async () => {
    const faults = await everyReader(async (reader) => {
      const { cell, role } = reader;
      const answer = await cell.as(role).get<string>(`${status}/matters.csv`);
      const wanted = may(reader, 'matter.export') ? 200 : 403;
      if (answer.status !== wanted) return [[cell.region, role, 'export', `policy: ${wanted}, answered ${answer.status}`]];
      const rows = wanted === 200 ? answer.body.trim().split('\r\n').length - 1 : 0;
      const expected = seenBy(reader, 'matter.export').length;
      const content = new Set(secretsIn(textOf(answer.body)).map(({ index }) => index));
      const told = matters.filter(({ index }) => content.has(index)).map(({ id }) => id);
      const exported = matters.filter((each) => may(reader, 'matter.export', each) && readable(reader)(each)).map(({ id }) => id);
      return [
        ...(rows === expected ? [] : [[cell.region, role, 'export', `policy allows ${expected} rows, there are ${rows}`]]),
        ...differs('export, content', reader, exported, told),
        ...leaks('export', reader, answer.body, readable(reader)),
      ];
    });
    expect(faults).toBe('');
  });

  test('one by one, with its timeline; what is hidden answers like what does not exist', async () => {
    const faults = await everyReader(async (reader) => {
      const caller = reader.cell.as(reader.role);
      const unknown = await caller.get(`${status}/matters/${someId}`);
      const looks = lookedAtBy(reader).map(async (matter) => {
        const answer = await caller.get<{ facts?: string | null; timeline?: unknown[] }>(`${status}/matters/${matter.id}`);
        const visible = may(reader, 'matter.read', matter);
        const told = `one matter (${matter.fate})`;
        if (!visible) return sameRefusal(told, reader, answer, unknown);
        const content = answer.status === 200 && answer.body.facts !== null;
        const fits = answer.status === 200 && content === readable(reader)(matter) && (answer.body.timeline?.length ?? 0) > 0;
        const wrong = [reader.cell.region, reader.role, told, `answered ${answer.status}, content ${content}`];
        return [...(fits ? [] : [wrong]), ...leaks(told, reader, answer.body, readable(reader))];
      });
      return (await Promise.all(looks)).flat();
    });
    expect(faults).toBe('');
  });

  test('on the stream, from the beginning on', async () => {
    // A change that everybody on a stream may see, made after the streams were opened: what they tell before it is all that they tell.
    const { id, origin } = matters.find(({ fate }) => fate === 'answered') as KnownMatter;
    const open = cells.all
      .flatMap(readers)
      .map(async (reader) => ({ reader, stream: await ReadStream.open(reader.cell.as(reader.role), '1.0') }));
    const streams = await Promise.all(open);
    const { body } = await cellOf(origin).as('officer').get<{ version: number }>(`/api/complaint-intake/complaints/${id}`);
    const others = matters.filter((each) => each.id !== id);
    const told = await forAll(streams, 24, async ({ reader, stream }) => {
      const { cell, role } = reader;
      const wanted = may(reader, 'matter.stream') ? 200 : 403;
      if (stream.status !== wanted) return [[cell.region, role, 'stream', `policy: ${wanted}, answered ${stream.status}`]];
      if (wanted === 403) return stream.leave().then(() => []);
      const expected = others.filter((each) => may(reader, 'matter.stream', each)).map((each) => each.id);
      await stream.all(expected);
      return [];
    });
    await cellOf(origin).as('officer').change(`/api/complaint-intake/complaints/${id}/closure`, body.version);
    const after = await forAll(
      streams.filter(({ stream }) => stream.status === 200),
      24,
      async ({ reader, stream }) => {
        const before = await stream.untilClosed(id);
        const expected = matters.filter((each) => may(reader, 'matter.stream', each)).map((each) => each.id);
        return [...differs('stream', reader, expected, [...new Set(before)]), ...leaks('stream', reader, stream.text, () => false)];
      },
    );
    expect(table([...told, ...after].flat())).toBe('');
  });
});

function sameRefusal(what: string, { cell, role }: Reader, answer: Answer<object>, unknown: Answer<object>): Fault[] {
  const shape = ({ status, body, headers }: Answer<object>) =>
    JSON.stringify([status, { ...body, instance: '' }, headers.get('content-type'), headers.get('etag')]);
  return shape(answer) === shape(unknown) ? [] : [[cell.region, role, what, `${shape(answer)} and not ${shape(unknown)}`]];
}

describe('the records of a region', () => {
  const paths = [
    {
      what: 'complaint',
      action: 'complaint.read',
      path: ({ id }: KnownMatter) => `/api/complaint-intake/complaints/${id}`,
      // A record is where the matter was registered, and where it was taken.
      isHere: ({ origin, holder }: KnownMatter, region: string) => origin === region || holder === region,
    },
    {
      what: 'outgoing hand-over',
      action: 'hand-over.read',
      path: ({ handOverId }: KnownMatter) => `/api/case-referral/outgoing-hand-overs/${handOverId}`,
      isHere: ({ handOverId, origin }: KnownMatter, region: string) => handOverId !== undefined && origin === region,
    },
    {
      what: 'incoming hand-over',
      action: 'hand-over.read',
      path: ({ handOverId }: KnownMatter) => `/api/case-referral/incoming-hand-overs/${handOverId}`,
      isHere: ({ handOverId, origin, regions: linked }: KnownMatter, region: string) =>
        handOverId !== undefined && origin !== region && (linked as readonly string[]).includes(region),
    },
  ] as const;

  test.each(paths)('$what: only this region’s own, and nobody who reported in the clear', async ({ what, action, path, isHere }) => {
    const subjects = matters.filter((each) => what === 'complaint' || each.handOverId !== undefined);
    const faults = await everyReader(async (reader) => {
      const { cell, role } = reader;
      const caller = cell.as(role);
      const unknown = await caller.get(path({ id: someId, handOverId: someId } as KnownMatter));
      const looks = lookedAtBy(reader)
        .filter((each) => subjects.includes(each))
        .map(async (matter) => {
          const answer = await caller.get(path(matter));
          if (!may(reader, action, matter) || !isHere(matter, cell.region)) return sameRefusal(what, reader, answer, unknown);
          const wrong = answer.status === 200 ? [] : [[cell.region, role, what, `policy: 200, answered ${answer.status}`]];
          const answered = secretsIn(textOf(answer.body)).some(({ part }) => part === 'answer') && matter.holder !== cell.region;
          const foreign = answered ? [[cell.region, role, what, `tells the answer that ${matter.holder} gave`]] : [];
          return [...wrong, ...foreign, ...leaks(what, reader, answer.body, (each) => each.regions.includes(cell.region))];
        });
      return (await Promise.all(looks)).flat();
    });
    expect(faults).toBe('');
  });
});

describe('who reported (R-021)', () => {
  interface Opened {
    readonly reporter?: { readonly name: string; readonly phone?: string } | null;
  }

  test('is opened by those whom the policy names, where it is known, and every opening is written down', async () => {
    let opened = 0;
    const faults = await everyReader(async (reader) => {
      const { cell, role } = reader;
      const path = (id: string) => `/api/complaint-intake/complaints/${id}/reporter-openings`;
      const unknown = await cell.as(role).post(path(someId), { reason: '回访核实情况' });
      const looks = matters.map(async (matter) => {
        const answer = await cell.as(role).post<Opened>(path(matter.id), { reason: '回访核实情况' });
        const isHere = matter.origin === cell.region || matter.holder === cell.region;
        if (!may(reader, 'reporter.open', matter) || !isHere) return sameRefusal('opening', reader, answer, unknown);
        opened += 1;
        const known = matter.origin === cell.region || matter.identityShared ? (matter.reporter ?? null) : null;
        const [told, expected] = [answer.body.reporter, known].map((each) => JSON.stringify(each));
        return told === expected ? [] : [[cell.region, role, `opening of ${matter.fate}`, `${told} and not ${expected}`]];
      });
      return (await Promise.all(looks)).flat();
    });
    expect(faults).toBe('');
    const entries = await forAll(cells.all, 3, ({ databaseUrl }) =>
      rowsOf<{ subject: string; reason: string }>(
        databaseUrl,
        `select subject, details ->> 'reason' as reason from complaint_intake.audit_entry where action = 'ReporterOpened' and rule = 'R-021'`,
      ),
    );
    expect(entries.flat()).toHaveLength(opened);
    expect(new Set(entries.flat().map(({ reason }) => reason))).toEqual(new Set(['回访核实情况']));
  });
});
