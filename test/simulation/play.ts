import { SignBySilence } from '#apps/case-referral/src/incoming-hand-over/sign-by-silence/sign-by-silence.js';
import { LapseMeasures } from '#apps/case-referral/src/urgent-measure/lapse-measures/lapse-measures.js';
import { type Region, regions } from '#libs/domain/src/region.js';
import { actsIn } from './acts.js';
import { Crashed } from './database/store.js';
import { Desk } from './desk.js';
import { Invariants } from './invariants.js';
import { placed, titled } from './names.js';
import { unwrapped } from './open-envelopes.js';
import { confirm, next, type Reader, rewind, waits } from './simulated-log.js';
import type { SimulatedService } from './simulated-service.js';
import { StaleNews } from './stale-news.js';
import { World } from './world.js';

export type Step =
  | { readonly do: 'flow'; readonly picks: readonly number[] }
  | { readonly do: 'die'; readonly pick: number; readonly after: number }
  | { readonly do: 'again'; readonly pick: number; readonly back: number }
  | {
      readonly do: 'act';
      readonly pick: number;
      readonly isDaring: boolean;
      readonly isLate: boolean;
      readonly diesAfter: number | null;
    }
  | { readonly do: 'retry'; readonly pick: number }
  | { readonly do: 'pass'; readonly hours: number };

/** How often officers wait for the machinery instead, among the weights of what they could do: the only thing that can be done is not always done. */
const waiting = 12;

/** What officers in a hurry still do: that which is done often. */
const brisk = 6;

export interface Manner {
  readonly isBrisk: boolean;
  readonly cut: readonly number[];
}

const regionOf = (groupOrTopic: string) => groupOrTopic.split('.')[0];

/** Something that the machinery can do next by itself. */
type Movement = { readonly relays: SimulatedService } | { readonly hears: Reader };

/** Plays a story step by step and looks after each whether anything is wrong. */
export class Play {
  readonly desk: Desk;
  readonly #invariants: Invariants;

  #cut: ReadonlySet<Reader>;

  private constructor(
    readonly world: World,
    private readonly how: Manner,
  ) {
    const lines = world.readers('services').filter(({ group, topic }) => regionOf(group) !== regionOf(topic));
    this.#cut = new Set(how.cut.flatMap((each) => lines[each % lines.length] ?? []));
    this.desk = new Desk(world);
    this.#invariants = new Invariants(world);
  }

  static async begin(origin: Region, kind: 'complaint' | 'report', how: Manner): Promise<Play> {
    const play = new Play(await World.begin(), how);
    for (const { group, topic } of play.#cut) play.world.tell(`the line from ${topic} to ${group} is cut`);
    await play.desk.register(origin, kind);
    return play;
  }

  async step(step: Step): Promise<void> {
    if (step.do === 'flow') for (const pick of step.picks) await this.flow(pick);
    if (step.do === 'die') await this.die(step.pick, step.after);
    if (step.do === 'again') this.again(step);
    if (step.do === 'act') await this.act(step);
    if (step.do === 'retry' && this.desk.unanswered.length > 0) await this.desk.retry(step.pick);
    if (step.do === 'pass') await this.pass(step.hours);
    this.#invariants.hold();
  }

  /** Lets the services relay and hear in the order of the dice until nothing waits; the read models last, because nobody acts on them. */
  async drain(dice: () => number): Promise<void> {
    this.#cut = new Set();
    for (;;) {
      const possible = this.movements();
      const chosen = possible[dice() % possible.length] ?? this.views()[0];
      if (chosen === undefined) return;
      await this.move(chosen, dice());
    }
  }

  private movements(): Movement[] {
    const waiting = this.world.readers('services').filter((reader) => !this.#cut.has(reader) && this.hasNews(reader));
    const unsent = this.world.services.filter((service) => service.unsent().length > 0);
    return [...waiting.map((hears) => ({ hears })), ...unsent.map((relays) => ({ relays }))];
  }

  /** Passes over what the service has no ear for: it moves nothing and is not worth a line. */
  private hasNews(reader: Reader): boolean {
    const service = this.world.called(reader.group);
    while (waits(reader) && !service.hears(unwrapped(next(reader)).event)) reader.next += 1;
    return waits(reader);
  }

  private views(): Movement[] {
    return this.world
      .readers('views')
      .filter(waits)
      .map((hears) => ({ hears }));
  }

  private async flow(pick: number): Promise<void> {
    const possible = pick % 8 === 0 ? this.views() : this.movements();
    const chosen = possible[pick % possible.length];
    if (chosen !== undefined) await this.move(chosen, pick);
  }

  private async move(movement: Movement, pick: number): Promise<void> {
    if ('relays' in movement) {
      this.world.tell(`${placed(movement.relays.group)} sends ${movement.relays.unsent().length} to the log`);
      return movement.relays.relay({ noted: true });
    }
    await this.hear(movement.hears);
    if (pick % 3 !== 0) confirm(movement.hears);
  }

  private async hear(reader: Reader): Promise<void> {
    const news = this.told(reader);
    const stale = this.isView(reader) ? undefined : StaleNews.of(this.world, reader);
    await this.world.log.deliver(reader).catch((failure: unknown) => {
      throw failure instanceof Crashed ? failure : this.world.wrong(`${news}: ${String(failure)}`);
    });
    // Nobody acts on what a read model hears; what it shows is compared when all is at rest.
    if (!this.isView(reader)) this.world.tell(stale === undefined ? news : `${news} (${stale.why})`);
    stale?.mustHaveChangedNothing();
  }

  private isView(reader: Reader): boolean {
    return this.world.readers('views').includes(reader);
  }

  private told(reader: Reader): string {
    const { event, region } = unwrapped(next(reader));
    const { handOverId } = event.data as { handOverId?: string };
    const about = handOverId === undefined ? '' : ` of ${this.world.names.of(handOverId)}`;
    return `${placed(reader.group)} hears ${event.type.replace(/^.*\./, '')}${about} from ${titled(region)}`;
  }

  /** A process dies while it relays or hears: what it had not confirmed comes again. */
  private async die(pick: number, after: number): Promise<void> {
    const possible = this.movements();
    const chosen = possible[pick % possible.length];
    if (chosen === undefined) return;
    if ('relays' in chosen) {
      this.world.tell(`${placed(chosen.relays.group)} sends ${chosen.relays.unsent().length} to the log and dies before it notes that`);
      await chosen.relays.relay({ noted: false });
      return this.world.log.restart(chosen.relays.group);
    }
    await this.dieHearing(chosen.hears, after);
  }

  private async dieHearing(reader: Reader, after: number): Promise<void> {
    const { database } = this.world.called(reader.group);
    database.crashAfter = after;
    try {
      const news = this.told(reader);
      const isDone = await this.hear(reader).then(
        () => true,
        (failure: unknown) => {
          if (failure instanceof Crashed) return false;
          throw failure;
        },
      );
      this.world.tell(isDone ? `${placed(reader.group)} dies before it confirms that` : `${news} and dies after ${after} statements`);
    } finally {
      database.crashAfter = null;
      this.world.log.restart(reader.group);
    }
  }

  private again({ pick, back }: { pick: number; back: number }): void {
    const readers = this.world.log.readers.filter((each) => each.next > 0);
    const reader = readers[pick % readers.length];
    if (reader === undefined) return;
    rewind(reader, back);
    this.world.tell(`${placed(reader.group)} is given the last ${back} of ${reader.topic} again`);
  }

  private async act({ pick, isDaring, isLate, diesAfter }: Extract<Step, { do: 'act' }>): Promise<void> {
    const acts = regions.flatMap((region) => actsIn(this.world, region, this.how.isBrisk));
    const likely = acts.flatMap((act) =>
      act.isSensible && (!this.how.isBrisk || act.weight >= brisk) ? Array.from({ length: act.weight }, () => act) : [],
    );
    const chosen = isDaring ? acts[pick % acts.length] : likely[pick % (likely.length + waiting)];
    await (chosen === undefined ? this.flow(pick) : this.desk.try(chosen, { isLate, diesAfter }));
  }

  /** Time passes, and the services look for letters that nobody signed and evidence that nobody dealt with (P-13). */
  private async pass(hours: number): Promise<void> {
    this.world.time.minutes += hours * 60;
    this.world.tell(`${hours} hours pass`);
    for (const region of regions) {
      const signed = await this.world.referral(region).part(SignBySilence).sweep();
      if (signed > 0) this.world.tell(`${placed(this.world.referral(region).group)} counts ${signed} as received`);
      const lapsed = await this.world.referral(region).part(LapseMeasures).sweep();
      if (lapsed > 0) this.world.tell(`${placed(this.world.referral(region).group)} finds ${lapsed} measures lapsed`);
    }
  }
}
