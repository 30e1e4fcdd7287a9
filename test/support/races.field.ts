import pg from 'pg';
import { caseStatus } from '#apps/case-status/src/case-status.module.js';
import { rebuild } from '#apps/case-status/src/rebuild/rebuild.js';
import type { Custody } from '#libs/custody/src/custody.js';
import { type Region, regions } from '#libs/domain/src/region.js';
import { KeyRing } from '#libs/messaging/src/envelope/key-ring.js';
import { roleOf } from '#libs/persistence/src/provision.js';
import type { Answer } from './caller.js';
import { eventually } from './probe.js';
import type { Contested, Pair, Progress } from './races.pairs.js';
import { asRole, type TestRegions } from './region.js';
import { aComplaint } from './submission.js';

export interface HandOverSides {
  readonly id: string;
  readonly designated: boolean;
  readonly sent: string;
  readonly recall: string | null;
  /** Undefined where the receiver has heard of none. */
  readonly got: string | undefined;
}

export interface Standing {
  readonly rows: readonly Custody[];
  /** How far the matter came with Beijing. */
  readonly progress: string;
  readonly handOvers: readonly HandOverSides[];
  /** The one that two clients met over. */
  readonly contested: HandOverSides | undefined;
  readonly disputes: readonly string[];
}

/** So many requests at once; more would only wait in line on two cores. */
const atOnce = 24;
const patient = { within: 120_000, every: 100 };

/** Brings matters to where two clients can meet over them, and looks afterwards, in all three regions' tables, at what became of them. */
export class RaceField {
  readonly #connections = new Map<Region, pg.Client>();

  constructor(readonly three: TestRegions) {}

  async close(): Promise<void> {
    for (const client of this.#connections.values()) await client.end();
  }

  async prepare(pair: Pair, count: number): Promise<Contested[]> {
    const matters = await this.staged(pair, count);
    return pair.clients.includes('designate') ? each(matters, (matter) => this.withLetter(matter)) : matters;
  }

  private async staged({ stage, progress }: Pair, count: number): Promise<Contested[]> {
    const matters = await each(Array.from({ length: count }), () => this.registered(progress));
    await this.until('beijing', 'case_referral.known_matter', `matter_id = any($1) and state = 'held'`, matters);
    if (stage === 'none') return matters;
    const drafted = await each(matters, (matter) => this.drafted(matter));
    if (stage === 'drafted') return drafted;
    const { beijing, hebei } = this.three;
    const approval = ({ handOverId }: Contested) => `/api/case-referral/outgoing-hand-overs/${handOverId}/approval`;
    await each(drafted, (it) => done(beijing.as('unit-head').change(approval(it), 1)));
    await this.until('hebei', 'case_referral.incoming_hand_over', `matter_id = any($1)`, drafted);
    await this.until('beijing', 'complaint_intake.complaint', `id = any($1) and custody ->> 'state' = 'in-transit'`, drafted);
    const signature = ({ handOverId }: Contested) => `/api/case-referral/incoming-hand-overs/${handOverId}/signature`;
    await each(drafted, (it) => done(hebei.as('liaison').change(signature(it), 1)));
    const versions = await this.query<{ id: string; version: number }>(
      'beijing',
      `select id, version from complaint_intake.complaint where id = any($1)`,
      drafted,
    );
    const now = new Map(versions.map(({ id, version }) => [id, version]));
    return drafted.map((it) => ({ ...it, complaint: now.get(it.matterId) ?? 0, outgoing: 3, incoming: 2 }));
  }

  /** Waits until every conversation has ended on both sides and every owner has heard of it, and tells how each matter stands. */
  async settled(matters: readonly Contested[], isOver: (standing: Standing) => boolean): Promise<Map<string, Standing>> {
    return eventually(
      `${matters.length} matters to come to rest`,
      async () => {
        const standing = await this.standing(matters);
        const open = [...standing.values()].filter((each) => !isOver(each));
        if (open.length > 0) throw new Error(`${open.length} do not, one of them: ${JSON.stringify(open[0])}`);
        return standing;
      },
      patient,
    );
  }

  /** Makes the read model of each region from its own reading of the log; returns what it says of each matter. */
  async views(): Promise<Map<Region, ReadonlyMap<string, { digest: string; holder: string; custody: string }>>> {
    const found = new Map<Region, ReadonlyMap<string, { digest: string; holder: string; custody: string }>>();
    for (const region of regions) {
      const databaseUrl = asRole({ url: this.three[region].databaseUrl }, `${roleOf(region, caseStatus.name)}_owner`);
      const keys = await KeyRing.load(this.three.keysDir, region);
      await rebuild({ region, databaseUrl, log: this.three.eventLog, keys, onProgress: () => undefined });
      const rows = await this.query<{ id: string; digest: string; holder: string; custody: string }>(
        region,
        `select id, digest, holder, custody from case_status.matter where $1::uuid[] is not null`,
        [],
      );
      found.set(region, new Map(rows.map(({ id, ...row }) => [id, row])));
    }
    return found;
  }

  parked(region: Region): Promise<object[]> {
    return this.query(
      region,
      `select topic, type, reason from case_referral.parked where $1::uuid[] is not null
      union all select topic, type, reason from complaint_intake.parked`,
      [],
    );
  }

  private async registered(progress: Progress): Promise<Contested> {
    const { beijing } = this.three;
    const registered = await done(
      beijing.as('operator').post<{ matters: { id: string; version: number }[] }>('/api/complaint-intake/submissions', aComplaint),
    );
    const { id = '', version = 0 } = registered.matters[0] ?? {};
    const change = async (what: string, body: object, at: number) =>
      (await done(beijing.as('intake').change(`/api/complaint-intake/complaints/${id}/${what}`, at, body))).version;
    let complaint = version;
    if (progress !== 'registered') complaint = await change('acceptance', {}, complaint);
    if (progress === 'answered') complaint = await change('answer', { result: 'settled', text: '商家已退款。' }, complaint);
    return { matterId: id, handOverId: '', complaint, outgoing: 1, incoming: 0, disputeId: '', dispute: 0 };
  }

  private async drafted(matter: Contested): Promise<Contested> {
    const draft = { matterId: matter.matterId, to: 'hebei', reason: '被投诉人在保定' };
    const { id } = await done(this.three.beijing.as('operator').post<{ id: string }>('/api/case-referral/outgoing-hand-overs', draft));
    return { ...matter, handOverId: id };
  }

  /** A superior's letter that names Tianjin is on file with the holder and waits for approval. */
  private async withLetter(matter: Contested): Promise<Contested> {
    const letter = {
      matterId: matter.matterId,
      kind: 'designation',
      to: 'tianjin',
      number: '国市监稽〔2026〕12号',
      issuer: '总局',
      date: '2026-04-20',
    };
    const kept = this.three.beijing.as('liaison').post<{ disputeId: string; version: number }>('/api/case-referral/letters', letter);
    const { disputeId, version } = await done(kept);
    return { ...matter, disputeId, dispute: version };
  }

  private async standing(matters: readonly Contested[]): Promise<Map<string, Standing>> {
    const rows = new Map<Region, Map<string, { custody: Custody; state: string }>>();
    for (const region of regions) {
      const found = await this.query<{ id: string; custody: Custody; state: string }>(
        region,
        `select id, custody, state from complaint_intake.complaint where id = any($1)`,
        matters,
      );
      rows.set(region, new Map(found.map(({ id, ...row }) => [id, row])));
    }
    const handOvers = await this.handOvers(matters);
    const disputes = await this.everywhere<{ matter: string; state: string }>(
      `select matter_id as matter, state from case_referral.dispute where matter_id = any($1)`,
      matters,
    );
    const standings = matters.map(({ matterId: id, handOverId }): [string, Standing] => {
      const own = handOvers.filter(({ matter }) => matter === id);
      const standing = {
        rows: regions.flatMap((region) => rows.get(region)?.get(id)?.custody ?? []),
        progress: rows.get('beijing')?.get(id)?.state ?? '',
        handOvers: own,
        contested: own.find((each) => each.id === handOverId),
        disputes: disputes.filter(({ matter }) => matter === id).map(({ state }) => state),
      };
      return [id, standing];
    });
    return new Map(standings);
  }

  private async handOvers(matters: readonly Contested[]): Promise<(HandOverSides & { matter: string })[]> {
    const sent = await this.everywhere<Omit<HandOverSides, 'got'> & { matter: string }>(
      `select matter_id as matter, id, state as sent, recall, designated from case_referral.outgoing_hand_over where matter_id = any($1)`,
      matters,
    );
    const got = await this.everywhere<{ id: string; state: string }>(
      `select id, state from case_referral.incoming_hand_over where matter_id = any($1)`,
      matters,
    );
    const states = new Map(got.map(({ id, state }) => [id, state]));
    return sent.map((each) => ({ ...each, got: states.get(each.id) }));
  }

  private async everywhere<T extends object>(sql: string, matters: readonly Contested[]): Promise<T[]> {
    return (await Promise.all(regions.map((region) => this.query<T>(region, sql, matters)))).flat();
  }

  private until(region: Region, table: string, where: string, matters: readonly Contested[]): Promise<true> {
    return eventually(
      `${matters.length} rows of ${table} in ${region}`,
      async () => {
        const [row] = await this.query<{ n: number }>(region, `select count(*)::int as n from ${table} where ${where}`, matters);
        return row?.n === matters.length;
      },
      patient,
    ) as Promise<true>;
  }

  private async query<T extends object>(region: Region, sql: string, matters: readonly Contested[]): Promise<T[]> {
    const client = this.#connections.get(region) ?? new pg.Client({ connectionString: this.three[region].databaseUrl });
    if (!this.#connections.has(region)) {
      this.#connections.set(region, client);
      await client.connect();
    }
    return (await client.query<T>(sql, [matters.map(({ matterId }) => matterId)])).rows;
  }
}

/** Does it for each, some at once; answers in their order. */
export async function each<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  let next = 0;
  const lane = async () => {
    for (let at = next++; at < all.length; at = next++) answers[at] = await work(all[at] as T);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return answers;
}

async function done<T>(asked: Promise<Answer<T>>): Promise<T> {
  const { status, body } = await asked;
  if (status !== 200 && status !== 201) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body;
}
