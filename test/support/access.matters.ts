import type { CustodyState } from '#libs/custody/src/custody.moves.js';
import { type Region, regions } from '#libs/domain/src/region.js';
import type { AccessCell, AccessCells } from './access.cells.js';
import { forAll } from './access.table.js';
import { eventually } from './probe.js';

/** How far a matter comes, and with it who is linked to it. */
export const fates = [
  'registered',
  'both',
  'refused',
  'answered',
  'closed',
  'drafted',
  'in-transit',
  'returned',
  'recalled',
  'taken',
  'taken-and-closed',
] as const;
export type Fate = (typeof fates)[number];

/** A matter and what is true of it, by the plan and not by what any service says. */
export interface KnownMatter {
  readonly id: string;
  readonly index: number;
  readonly fate: Fate;
  readonly origin: Region;
  readonly holder: Region;
  /** What the policy is asked with. */
  readonly regions: readonly Region[];
  readonly state: string;
  readonly custody: CustodyState;
  readonly reporter?: { readonly name: string; readonly phone: string };
  readonly identityShared: boolean;
  readonly handOverId?: string;
}

interface Plan {
  readonly index: number;
  readonly fate: Fate;
  readonly origin: Region;
  readonly to: Region;
  readonly kind: 'complaint' | 'report' | 'both';
  readonly consent: 'none' | 'forward' | 'forward-with-identity';
  readonly confidential: boolean;
  readonly anonymous: boolean;
}

/** Words that stand in one part of one matter only, and in no name that a service makes up. */
export const parts = ['title', 'facts', 'request', 'respondent', 'address', 'place', 'outside', 'reason', 'return', 'answer'] as const;
export type Part = (typeof parts)[number];
export const secret = (part: Part, index: number): string => `秘${part}${String(index).padStart(3, '0')}密`;
const secretForm = /秘(\w+?)(\d{3})密/g;

/** Which matters a text gives away, and by which part. */
export const secretsIn = (text: string): { readonly index: number; readonly part: Part }[] =>
  [...text.matchAll(secretForm)].map(([, part, index]) => ({ index: Number(index), part: part as Part }));

export const reporterOf = (index: number) => ({
  name: `匿${String(index).padStart(3, '0')}不可见`,
  phone: `139${String(77_000_000 + index)}`,
  address: `隐${String(index).padStart(3, '0')}不可见路1号`,
  idType: '居民身份证',
  idNumber: `11010119900101${String(1_000 + index)}`,
});
/** Anything of anybody who reported, in the clear. */
export const reporterForm = /匿\d{3}|13977\d{6}|隐\d{3}|11010119900101\d{4}/;

/** The same numbers give the same matters. */
export function plansFor(seed: number): readonly Plan[] {
  const next = dice(seed);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)] as T;
  return regions
    .flatMap((origin) => fates.map((fate) => ({ origin, fate })))
    .filter((_each, at) => at % regions.length !== 0) // every fate in two regions
    .map(({ origin, fate }, index) => {
      const travels = ['drafted', 'in-transit', 'returned', 'recalled', 'taken', 'taken-and-closed'].includes(fate);
      const kind = fate === 'both' ? 'both' : fate === 'refused' ? 'complaint' : pick(['complaint', 'report'] as const);
      return {
        ...{ index, fate, origin, kind },
        to: pick(regions.filter((region) => region !== origin)),
        consent: travels
          ? pick(['forward', 'forward-with-identity'] as const)
          : pick(['none', 'forward', 'forward-with-identity'] as const),
        confidential: next() < 0.5,
        anonymous: kind === 'report' && next() < 0.5,
      };
    });
}

/** Mulberry32. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Lets all the plans happen through the public API. */
export async function seedMatters(cells: AccessCells, seed: number): Promise<readonly KnownMatter[]> {
  return (await forAll(plansFor(seed), 8, (plan) => happen(cells, plan))).flat();
}

/** Everything runs in this one process: looking more often would only keep it from getting there. */
const patience = { within: 60_000, every: 150 };
const intake = '/api/complaint-intake';
const referral = '/api/case-referral';

async function happen(cells: AccessCells, plan: Plan): Promise<KnownMatter[]> {
  const { fate, index, origin, to, kind, consent, anonymous } = plan;
  const [here, there] = [cells[origin], cells[to]];
  const ids = await register(here, plan);
  const common = { index, fate, origin, identityShared: consent === 'forward-with-identity' };
  const reporter = anonymous ? {} : { reporter: reporterOf(index) };
  const stays = { ...common, ...reporter, holder: origin, regions: [origin], custody: 'held' as CustodyState };
  if (ids.length > 1) return ids.map((id) => ({ ...stays, id, state: 'registered' }));
  const id = ids[0] as string;
  if (['refused', 'answered', 'closed'].includes(fate)) {
    const state = await workOn(here, id, kind, fate as 'refused' | 'answered' | 'closed', index);
    return [{ ...stays, id, state, custody: fate === 'closed' ? 'closed' : 'held' }];
  }
  if (fate === 'registered') return [{ ...stays, id, state: 'registered' }];
  const handOverId = await draft(here, id, to, index);
  if (fate === 'drafted') return [{ ...stays, id, handOverId, state: 'registered' }];
  const met = { ...stays, id, handOverId, state: 'registered', regions: [origin, to] };
  await send(here, there, handOverId);
  if (fate === 'in-transit') return [{ ...met, custody: 'in-transit' }];
  await end(here, there, handOverId, fate, index);
  if (fate === 'returned' || fate === 'recalled') return [met];
  if (fate === 'taken') return [{ ...met, holder: to }];
  return [{ ...met, holder: to, custody: 'closed', state: await workOn(there, id, kind, 'closed', index) }];
}

async function register(here: AccessCell, { index, kind, consent, confidential, anonymous }: Plan): Promise<string[]> {
  const { status, body } = await here.as('operator').post<{ matters: { id: string }[] }>(`${intake}/submissions`, {
    ...{ kind, consent, confidential, rightType: 'trademark', channel: '12345-phone', urgency: 'normal' },
    outsideNumber: secret('outside', index),
    title: `标题${secret('title', index)}`,
    facts: `来电人说${secret('facts', index)}。`,
    request: `退款${secret('request', index)}`,
    respondent: { name: `${secret('respondent', index)}商户`, address: `${secret('address', index)}街` },
    place: { text: `${secret('place', index)}市场` },
    ...(anonymous ? {} : { reporter: reporterOf(index) }),
  });
  if (status !== 201) throw new Error(`registration ${index}: ${status} ${JSON.stringify(body)}`);
  return body.matters.map(({ id }) => id);
}

async function draft(here: AccessCell, matterId: string, to: Region, index: number): Promise<string> {
  return eventually(
    `the draft of ${index} to be taken`,
    async () => {
      const asked = { matterId, to, reason: secret('reason', index) };
      const { status, body } = await here.as('operator').post<{ id: string }>(`${referral}/outgoing-hand-overs`, asked);
      return status === 201 && body.id;
    },
    patience,
  );
}

async function send(here: AccessCell, there: AccessCell, id: string): Promise<void> {
  await must(here.as('unit-head').change(`${referral}/outgoing-hand-overs/${id}/approval`, 1));
  await reaches(there, 'incoming-hand-overs', id, 'delivered');
}

async function end(here: AccessCell, there: AccessCell, id: string, fate: Fate, index: number): Promise<void> {
  const incoming = `${referral}/incoming-hand-overs/${id}`;
  if (fate === 'recalled') {
    const version = await reaches(here, 'outgoing-hand-overs', id, 'in-transit');
    await must(here.as('liaison').change(`${referral}/outgoing-hand-overs/${id}/recall`, version));
    await reaches(here, 'outgoing-hand-overs', id, 'recalled');
    return;
  }
  await must(there.as('liaison').change(`${incoming}/signature`, 1));
  if (fate === 'returned') {
    await must(there.as('liaison').change(`${incoming}/return`, 2, { ground: 'not-here', reason: secret('return', index) }));
    await reaches(here, 'outgoing-hand-overs', id, 'returned');
    return;
  }
  await must(there.as('liaison').change(`${incoming}/acceptance`, 2));
  await reaches(here, 'outgoing-hand-overs', id, 'accepted');
}

async function workOn(
  cell: AccessCell,
  id: string,
  kind: string,
  until: 'refused' | 'answered' | 'closed',
  index: number,
): Promise<string> {
  const path = `${intake}/complaints/${id}`;
  const begun = await eventually(
    'the matter to be held',
    async () => {
      const { body } = await cell.as('intake').get<{ version: number; custody?: { state: string } }>(path);
      return body.custody?.state === 'held' && body;
    },
    patience,
  );
  const version = begun.version;
  if (until === 'refused') {
    await must(cell.as('intake').change(`${path}/refusal`, version, { ground: 1, reasons: secret('answer', index), remedies: '起诉' }));
    return 'refused';
  }
  await must(cell.as('intake').change(`${path}/${kind === 'report' ? 'verification' : 'acceptance'}`, version));
  const answer = { result: 'settled', text: secret('answer', index) };
  await must(cell.as('officer').change(`${path}/answer`, version + 1, answer));
  if (until === 'closed') await must(cell.as('officer').change(`${path}/closure`, version + 2));
  return until;
}

function reaches(cell: AccessCell, side: string, id: string, state: string): Promise<number> {
  return eventually(
    `${id} to be ${state} in ${cell.region}`,
    async () => {
      const { body } = await cell.as('liaison').get<{ state: string; version: number }>(`${referral}/${side}/${id}`);
      return body.state === state && body.version;
    },
    patience,
  );
}

async function must(answer: Promise<{ status: number; body: unknown }>): Promise<void> {
  const { status, body } = await answer;
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
}

interface Line {
  readonly id: string;
  readonly state: string;
  readonly holder: string;
  readonly custody: { readonly state: string };
}

/** Waits until all three regions tell every matter as planned, and tell the same. */
export async function readByAll(cells: AccessCells, matters: readonly KnownMatter[]): Promise<void> {
  const planned = matters.map(({ id, state, holder, custody }) => [id, state, holder, custody].join(' ')).sort();
  for (const cell of cells.all) {
    const reader = cell.as('supervisor');
    await eventually(
      `${cell.region} to read all`,
      async () => {
        const { body } = await reader.get<{ items: Line[] }>('/api/case-status/matters?limit=200');
        const lines = body.items.map(({ id, state, holder, custody }) => [id, state, holder, custody.state].join(' ')).sort();
        const differing = planned.filter((line) => !lines.includes(line));
        if (differing.length > 0)
          throw new Error(`not yet: ${differing.join(', ')}; but ${lines.filter((line) => !planned.includes(line))}`);
        return lines.length === planned.length;
      },
      patience,
    );
  }
  await eventually(
    'the three copies to be equal',
    async () => {
      const ids = matters.map(({ id }) => id).join();
      const copies = await Promise.all(
        cells.all.map(async (cell) =>
          JSON.stringify((await cell.as('supervisor').get<{ items: object }>(`/api/case-status/digests?ids=${ids}`)).body.items),
        ),
      );
      return new Set(copies).size === 1;
    },
    patience,
  );
}
