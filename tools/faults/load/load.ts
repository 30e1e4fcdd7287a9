import { type Region } from '#libs/domain/src/region.js';
import type { RunningCells } from '../../cell-client.js';
import { Dice } from '../dice.js';
import type { Steps } from './clerk.js';
import { Ledger } from './ledger.js';
import { Matter } from './matter.js';
import { Office } from './office.js';
import { placesBy, stories, storyNames } from './stories.js';

const atOnce = 10;

/** Officers at work in three regions, until they are told to begin nothing more. Counts every request, for the faults go by that. */
export class Load implements Steps {
  readonly ledger = new Ledger();
  readonly #over = new AbortController();
  readonly #waiting = new Set<{ readonly at: number; readonly go: () => void }>();
  readonly #desks: Promise<unknown>[] = [];
  #office: Office | undefined;
  #steps = 0;
  #matters = 0;
  #isEnding = false;

  constructor(private readonly seed: number) {}

  get over(): AbortSignal {
    return this.#over.signal;
  }

  get steps(): number {
    return this.#steps;
  }

  count(): void {
    this.#steps += 1;
    for (const waiting of this.#waiting) {
      if (waiting.at > this.#steps) continue;
      this.#waiting.delete(waiting);
      waiting.go();
    }
  }

  reached(step: number): Promise<void> {
    if (step <= this.#steps) return Promise.resolve();
    return new Promise((go) => this.#waiting.add({ at: step, go }));
  }

  async begin(cells: RunningCells): Promise<void> {
    this.#office = await Office.open(cells, this.ledger, this);
    for (let desk = 0; desk < atOnce; desk++) this.#desks.push(this.work(new Dice(this.seed * 1_000 + desk)));
  }

  /** Many at once in one region: what it owes the others while it is cut off. */
  burst(region: Region, count: number): void {
    for (let more = 0; more < count; more++) this.#desks.push(this.tell('stays', region, new Dice(this.#matters)));
  }

  /** What was begun is carried on to its end, for so many milliseconds at most. */
  async finish(patience: number): Promise<void> {
    this.#isEnding = true;
    const late = setTimeout(() => this.#over.abort(), patience);
    await Promise.all(this.#desks);
    clearTimeout(late);
  }

  get matters(): number {
    return this.#matters;
  }

  private async work(dice: Dice): Promise<void> {
    while (!this.#isEnding) await this.tell(dice.of(storyNames), undefined, dice);
  }

  private async tell(name: string, region: Region | undefined, dice: Dice): Promise<void> {
    const places = placesBy(dice);
    const where = region === undefined ? places : { ...places, from: region };
    const number = ++this.#matters;
    try {
      const matter = await Matter.register(this.#office as Office, where.from, `事项${this.seed}-${number}`);
      await stories[name]?.(matter, where);
      this.ledger.count(`story: ${name}`);
    } catch (failure) {
      this.ledger.fail(`${name} (${number}): ${(failure as Error).message}`);
    }
  }
}
