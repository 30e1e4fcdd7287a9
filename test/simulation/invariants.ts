import { HandOverAcceptedV1 } from '#libs/contracts/src/case-referral/hand-over-accepted.v1.js';
import { HandOverEndedV1 } from '#libs/contracts/src/case-referral/hand-over-ended.v1.js';
import { HandOverMovedV1 } from '#libs/contracts/src/case-referral/hand-over-moved.v1.js';
import { HandOverReturnedV1 } from '#libs/contracts/src/case-referral/hand-over-returned.v1.js';
import { RecallConfirmedV1 } from '#libs/contracts/src/case-referral/recall-confirmed.v1.js';
import { UrgentMeasureLapsedV1 } from '#libs/contracts/src/case-referral/urgent-measure-lapsed.v1.js';
import { type Region, regions } from '#libs/domain/src/region.js';
import { titled } from './names.js';
import type { OutboxRow } from './open-envelopes.js';
import type { SimulatedService } from './simulated-service.js';
import type { IncomingRow, World } from './world.js';

export interface Holder {
  readonly region: Region;
  readonly epoch: number;
  readonly how: string;
}

/** Who holds the matter: whose row says so, or who has accepted it and has not taken it yet. Sound as long as there is at most one. */
export function holders(world: World): Holder[] {
  return regions.flatMap((region) => {
    const row = world.complaint(region)?.custody;
    const own = row !== undefined && ['held', 'closed'].includes(row.state) ? [{ region, epoch: row.epoch, how: row.state }] : [];
    const accepted = world
      .incoming(region)
      .filter(({ state, number }) => state === 'accepted' && number.epoch + 1 > (row?.epoch ?? 0))
      .map(({ number }) => ({ region, epoch: number.epoch + 1, how: 'accepted, not yet taken' }));
    return [...own, ...accepted];
  });
}

const endsOfReceiver: readonly string[] = [HandOverAcceptedV1.type, HandOverReturnedV1.type, RecallConfirmedV1.type];
const endsOfSender: readonly string[] = [HandOverMovedV1.type, HandOverEndedV1.type];
const decided: readonly string[] = ['accepted', 'returned', 'recalled'];

/** What must hold after every step, whoever died and whatever came late. */
export class Invariants {
  readonly #births = new Map([[1, 'the registration']]);
  readonly #ends = new Map<string, string>();
  readonly #read = new Map<SimulatedService, number>();

  constructor(private readonly world: World) {}

  hold(): void {
    for (const service of this.world.services) this.readNews(service);
    this.nothingIsParked();
    this.atMostOneHolds();
    this.nobodyHoldsOnlyUnderAClock();
    this.bothSidesSayTheSame();
  }

  private atMostOneHolds(): void {
    const found = holders(this.world);
    if (found.length < 2) return;
    throw this.world.wrong(
      `two holders: ${found.map(({ region, epoch, how }) => `${titled(region)} (${how}, epoch ${epoch})`).join(' and ')}`,
    );
  }

  private nobodyHoldsOnlyUnderAClock(): void {
    if (holders(this.world).length > 0) return;
    const rows = regions.flatMap((region) => ({ region, custody: this.world.complaint(region)?.custody }));
    const newest = rows.reduce((last, each) => ((each.custody?.epoch ?? 0) > (last.custody?.epoch ?? 0) ? each : last));
    const { region, custody } = newest;
    const sent = this.world.outgoing(region).find(({ id }) => id === custody?.handOverId);
    if (custody === undefined || !['frozen', 'in-transit'].includes(custody.state) || sent === undefined) {
      throw this.world.wrong(`nobody holds the matter, and no hand-over is under way`);
    }
    // Ended, and the owner has not heard it: a message is on its way, and no officer is needed.
    if (sent.state !== 'in-transit') return;
    const got = this.world.incoming(sent.receiver).find(({ id }) => id === sent.id);
    if (got !== undefined && !runs(got)) throw this.world.wrong(`${this.world.names.of(sent.id)} is open and no clock runs`);
  }

  private bothSidesSayTheSame(): void {
    for (const region of regions) {
      for (const sent of this.world.outgoing(region)) {
        if (!decided.includes(sent.state)) continue;
        const got = this.world.incoming(sent.receiver).find(({ id }) => id === sent.id);
        if (got?.state !== sent.state)
          throw this.world.wrong(
            `${titled(region)} booked ${this.world.names.of(sent.id)} as ${sent.state}, the receiver as ${got?.state ?? 'unknown'}`,
          );
      }
    }
  }

  private nothingIsParked(): void {
    for (const { database, group } of this.world.services) {
      const [parked] = database.rows('parked');
      if (parked !== undefined) throw this.world.wrong(`${group} parked ${String(parked['type'])}: ${String(parked['reason'])}`);
    }
  }

  /** What a service has promised to the others since the last look, be it sent or not. */
  private readNews(service: SimulatedService): void {
    const all = service.database.rows<OutboxRow>('outbox');
    const from = this.#read.get(service) ?? 0;
    this.#read.set(service, all.length);
    for (const row of all.slice(from)) this.read(service, row);
  }

  private read(service: SimulatedService, { type, data }: OutboxRow): void {
    const id = String(data['handOverId']);
    if (type === HandOverAcceptedV1.type) this.once(this.#births, Number(data['epoch']), `epoch ${String(data['epoch'])} begins`, id);
    if (type === UrgentMeasureLapsedV1.type) this.once(this.#ends, `${String(data['measureId'])}/lapse`, 'a measure lapses', type);
    if (endsOfReceiver.includes(type)) this.once(this.#ends, `${id}/receiver`, `the receiver ends ${this.world.names.of(id)}`, type);
    if (endsOfSender.includes(type))
      this.once(this.#ends, `${id}/sender`, `${titled(service.region)} ends ${this.world.names.of(id)}`, type);
  }

  private once<Key>(known: Map<Key, string>, key: Key, what: string, how: string): void {
    const before = known.get(key);
    if (before !== undefined) throw this.world.wrong(`${what} a second time: ${before}, then ${how}`);
    known.set(key, how);
  }
}

/** A clock runs to the signature, then to the answer; when the receiver has answered, its message is on its way. */
const runs = ({ state, sign_by, return_by }: IncomingRow) =>
  decided.includes(state) || (state === 'delivered' ? Boolean(sign_by.due) : state === 'signed' && return_by !== null);
