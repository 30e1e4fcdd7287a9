import pg from 'pg';
import type { Role } from '#libs/auth/src/principal.js';
import type { Region } from '#libs/domain/src/region.js';
import { Envelopes } from '#libs/messaging/src/envelope/envelope.js';
import { KeyRing } from '#libs/messaging/src/envelope/key-ring.js';
import type { LogMessage } from '#libs/messaging/src/event-log.js';
import type { Answer, Caller } from '#test/support/caller.js';
import { eventually } from '#test/support/probe.js';
import type { TestRegion, TestRegions } from '#test/support/region.js';
import { aComplaint } from '#test/support/submission.js';

/** One statement on a connection of its own, as whoever the address names. */
export async function sql<Row extends object = Record<string, unknown>>(
  url: string,
  statement: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement, values)).rows;
  } finally {
    await client.end();
  }
}

/** Wraps and signs as a region does. */
export const envelopesOf = async ({ keysDir }: TestRegions, region: Region): Promise<Envelopes> =>
  new Envelopes(await KeyRing.load(keysDir, region));

export interface LoggedMessage extends LogMessage {
  readonly position: string;
}

/** What the log holds of a matter, in the order of the log. */
export const logged = ({ logDatabaseUrl }: TestRegions, matterId: string): Promise<LoggedMessage[]> =>
  sql<LoggedMessage & object>(
    logDatabaseUrl,
    'select topic, key, headers, value, position from log_message where key = $1 order by position',
    [matterId],
  );

export interface Told {
  readonly id: string;
  readonly type: string;
  readonly region: Region;
  readonly correlationid: string;
  readonly causationid?: string;
  readonly aggregate: string;
  readonly sequence: number;
  readonly kid: string;
}

/** A signed message's content, without asking whether the signature holds. */
export function contentOf({ value }: LogMessage): Told {
  const [header = '', payload = ''] = value.toString().split('.');
  const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Told;
  return { ...read(payload), kid: read(header).kid };
}

export interface Parked {
  readonly id: string;
  readonly topic: string;
  readonly key: string;
  readonly type: string;
  readonly why: string;
  readonly reason: string;
}

export async function parkedAt(region: TestRegion, service: string, key?: string): Promise<Parked[]> {
  const { status, body } = await region.as('administrator').get<{ items: Parked[] }>(`/api/${service}/parked`);
  if (status !== 200) throw new Error(`${status}`);
  return body.items.filter((item) => key === undefined || item.key === key);
}

/** The value of a metric of one service, 0 where it was never counted. */
export async function metric(region: TestRegion, name: string, service: string): Promise<number> {
  const text = await (await fetch(`${region.as('administrator').url}/metrics`)).text();
  const line = text.split('\n').find((each) => each.startsWith(`${name}{`) && each.includes(`service="${service}"`));
  return Number(line?.split(' ').at(-1) ?? 0);
}

interface HandOver {
  readonly state: string;
  readonly version: number;
}

/** What people do with a matter, through the public addresses; every request bears the story's id where one is given. */
export class Officers {
  constructor(
    private readonly three: Readonly<Record<Region, Pick<TestRegion, 'as'>>>,
    private readonly story?: string,
  ) {}

  async register(more: object = {}): Promise<string> {
    const { status, body } = await this.post<{ matters: { id: string }[] }>('beijing', 'operator', '/api/complaint-intake/submissions', {
      ...aComplaint,
      ...more,
    });
    if (status !== 201) throw new Error(`registration answered ${status} ${JSON.stringify(body)}`);
    return body.matters[0]?.id ?? '';
  }

  /** The referral service hears of a matter a moment after it is here. */
  draft(matterId: string, from: Region = 'beijing', to: Region = 'hebei'): Promise<string> {
    return eventually('the draft to be taken', async () => {
      const draft = { matterId, to, reason: '被投诉人在外地' };
      const { status, body } = await this.post<{ id: string }>(from, 'operator', '/api/case-referral/outgoing-hand-overs', draft);
      return status === 201 ? body.id : undefined;
    });
  }

  approve(id: string, from: Region = 'beijing'): Promise<Answer<HandOver>> {
    return this.change(from, 'unit-head', `/api/case-referral/outgoing-hand-overs/${id}/approval`, 1);
  }

  async refer(matterId: string, from: Region = 'beijing', to: Region = 'hebei'): Promise<string> {
    const id = await this.draft(matterId, from, to);
    const { status } = await this.approve(id, from);
    if (status !== 200) throw new Error(`approval answered ${status}`);
    return id;
  }

  async signAndAccept(id: string, at: Region = 'hebei'): Promise<void> {
    await this.incomingIs(id, 'delivered', at);
    await this.change(at, 'liaison', `/api/case-referral/incoming-hand-overs/${id}/signature`, 1);
    await this.change(at, 'liaison', `/api/case-referral/incoming-hand-overs/${id}/acceptance`, 2);
  }

  incomingIs(id: string, state: string, at: Region = 'hebei'): Promise<HandOver> {
    return eventually(`the incoming hand-over to be ${state}`, async () => {
      const { body } = await this.three[at].as('liaison').get<HandOver>(`/api/case-referral/incoming-hand-overs/${id}`);
      return body.state === state ? body : undefined;
    });
  }

  custodyIs(matterId: string, state: string, at: Region = 'beijing'): Promise<{ version: number }> {
    return eventually(`${at} to see the matter ${state}`, async () => {
      const path = `/api/complaint-intake/complaints/${matterId}`;
      const { body } = await this.three[at].as('intake').get<{ version: number; custody: { state: string } }>(path);
      return body.custody?.state === state ? body : undefined;
    });
  }

  change(at: Region, role: Role, path: string, version: number, body: unknown = {}): Promise<Answer<HandOver>> {
    return this.post(at, role, path, body, { 'if-match': `"${version}"` });
  }

  private post<T>(at: Region, role: Role, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer<T>> {
    const caller: Caller = this.three[at].as(role);
    return caller.post<T>(path, body, { ...headers, ...(this.story === undefined ? {} : { 'x-correlation-id': this.story }) });
  }
}
