import { HandOverApprovedV1 } from '#libs/contracts/src/case-referral/hand-over-approved.v1.js';
import type { HandOverNumber } from '#libs/custody/src/custody.js';
import type { Region } from '#libs/domain/src/region.js';
import { unwrapped } from './open-envelopes.js';
import { next, type Reader } from './simulated-log.js';
import type { SimulatedService } from './simulated-service.js';
import type { World } from './world.js';

interface News {
  readonly handOverId?: string;
  readonly number?: HandOverNumber;
  readonly epoch?: number;
  readonly from?: Region;
  readonly to?: Region;
}
type Judge = (world: World, here: Region, news: News) => boolean;

const isSame = (a: HandOverNumber | null | undefined, b: HandOverNumber | undefined) =>
  b !== undefined && a?.epoch === b.epoch && a.attempt === b.attempt;
const isHigher = (a: HandOverNumber, b: HandOverNumber) => a.epoch > b.epoch || (a.epoch === b.epoch && a.attempt > b.attempt);

const notOfOurRow: Judge = (world, here, { handOverId, number }) => {
  const row = world.complaint(here)?.custody;
  return !(row?.handOverId === handOverId && isSame(row, number));
};
const notAwaited: Judge = (world, here, { handOverId, number, from }) =>
  from === here &&
  !world.outgoing(here).some(({ id, state, number: own }) => id === handOverId && state === 'in-transit' && isSame(own, number));

/** What the table of custody calls old news, said once more and apart from the code: by service and message, whether it may still change a row. */
const judges: Readonly<Record<string, Readonly<Record<string, Judge>>>> = {
  'complaint-intake': {
    'case-referral.hand-over-approved': (world, here, { epoch }) => world.complaint(here)?.custody.epoch !== epoch,
    'case-referral.hand-over-offered': notOfOurRow,
    'case-referral.hand-over-ended': notOfOurRow,
    'case-referral.hand-over-moved': notOfOurRow,
    'case-referral.hand-over-accepted': (world, here, { epoch = 0 }) => (world.complaint(here)?.custody.epoch ?? 0) >= epoch,
  },
  'case-referral': {
    'case-referral.hand-over-offered': (world, here, { to, number }) =>
      to === here && number !== undefined && world.incoming(here).some((each) => !isHigher(number, each.number)),
    'case-referral.recall-requested': (world, here, { handOverId, number, to }) =>
      to === here &&
      !world
        .incoming(here)
        .some(({ id, state, number: own }) => id === handOverId && isSame(own, number) && ['delivered', 'signed'].includes(state)),
    'case-referral.hand-over-accepted': notAwaited,
    'case-referral.hand-over-returned': notAwaited,
    'case-referral.recall-confirmed': notAwaited,
  },
};

/** A message that must change nothing: it was heard before, or it speaks of another number than the one that stands. */
export class StaleNews {
  readonly #before: string;
  readonly #written: number;

  private constructor(
    private readonly world: World,
    private readonly service: SimulatedService,
    readonly why: 'heard before' | 'old news',
    /** An approval is always answered, an old one with a refusal. */
    private readonly isAnswered: boolean,
  ) {
    this.#before = this.standing();
    this.#written = this.written();
  }

  static of(world: World, reader: Reader): StaleNews | undefined {
    const service = world.called(reader.group);
    const { id, event } = unwrapped(next(reader));
    const isKnown = service.database.rows('inbox').some((row) => row['event_id'] === id);
    if (isKnown) return new StaleNews(world, service, 'heard before', false);
    const isOld = judges[service.name]?.[event.type]?.(world, service.region, event.data as News) ?? false;
    return isOld ? new StaleNews(world, service, 'old news', event.type === HandOverApprovedV1.type) : undefined;
  }

  mustHaveChangedNothing(): void {
    const after = this.standing();
    if (after !== this.#before) throw this.world.wrong(`what was ${this.why} changed something: ${this.#before} → ${after}`);
    if (this.why === 'old news' && !this.isAnswered && this.written() === this.#written)
      throw this.world.wrong(`old news was not written down as such`);
  }

  private written(): number {
    return this.service.database.rows('audit_entry').filter((row) => row['action'] === 'StaleNews').length;
  }

  private standing(): string {
    const { database } = this.service;
    const custody = database.rows('complaint').map((row) => row['custody']);
    const sides = [...database.rows('outgoing_hand_over'), ...database.rows('incoming_hand_over')].map((row) => [row['id'], row['state']]);
    return JSON.stringify([custody, sides, ...(this.why === 'heard before' ? [database.rows('outbox').length] : [])]);
  }
}
