import { normalWords } from '#apps/case-status/src/matter/search/words.js';
import { Chance } from './chance.js';
import type { SampleMatter } from './samples.js';
import { matterText } from './texts.js';

export interface MadeMatter {
  readonly id: string;
  readonly cells: readonly (string | null)[];
  readonly numberWords: string;
  readonly contentWords: string;
}

/** A firm that so many matters of every set are about, and its name in no other: what is searched for where the hits shall be the same at every size. */
export const constantFirm = '璟珩';
export const constantHits = 20;
/** Matters that wait for somebody. An office's backlog follows from its people, not from its history: the same at every size. */
export const backlog = 3_000;

const day = 86_400_000;
/** How far back the history goes, and how far what is open. */
const [history, open] = [1_000 * day, 20 * day];
const time = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|\+00:00)/g;

/** The n-th of so many matters: a sample with an id, a number, words and times of its own. The newest are open, all older ones closed. */
export class MatterSource {
  readonly columns: readonly string[];
  readonly #closed: readonly SampleMatter[];
  readonly #open: readonly SampleMatter[];
  readonly #readable: readonly SampleMatter[];
  readonly #now = Date.now();

  constructor(
    samples: readonly SampleMatter[],
    private readonly size: number,
  ) {
    this.columns = Object.keys(samples[0]?.matter ?? {});
    this.#closed = samples.filter(({ closed }) => closed);
    this.#open = samples.filter(({ closed }) => !closed);
    this.#readable = this.#closed.filter(({ matter }) => matter['title'] !== null);
  }

  matter(n: number): MadeMatter {
    const chance = new Chance(n);
    const waiting = this.size - n <= Math.min(backlog, this.size / 2);
    const special = n % Math.max(1, Math.floor(this.size / 2 / constantHits)) === 0 && n < this.size / 2;
    const sample = chance.pick(special ? this.#readable : waiting ? this.#open : this.#closed);
    const received = waiting ? this.#now - open * ((this.size - n) / backlog) : this.#now - open - history * (1 - n / this.size);
    const number = numberOf(sample, n);
    const text = matterText(chance);
    const respondent = special ? text.respondent.replace(/..(?=有限公司)/, constantFirm) : text.respondent;
    const words = sample.words.content_words === '' ? '' : [text.title, text.facts, respondent, text.place].map(normalWords).join('\n');
    return {
      id: idOf(received, n),
      cells: this.cells(sample, { id: idOf(received, n), number, received, title: text.title, respondent, place: text.place }),
      numberWords: normalWords(number),
      contentWords: words,
    };
  }

  private cells({ matter }: SampleMatter, made: Made): (string | null)[] {
    const later = made.received - Date.parse(matter['received_at'] ?? '');
    const others: Readonly<Record<string, string>> = { title: made.title, respondent: made.respondent, number: made.number, id: made.id };
    return this.columns.map((column) => {
      const cell = matter[column] ?? null;
      if (cell === null || column === 'digest') return cell;
      const replaced = others[column];
      if (replaced !== undefined) return replaced;
      if (column === 'place') return JSON.stringify({ text: made.place });
      if (column === 'view')
        return shifted(cell.replaceAll(matter['id'] ?? '', made.id).replaceAll(matter['number'] ?? '', made.number), later);
      return column.endsWith('_due') && cell.startsWith('2199') ? cell : shifted(cell, later);
    });
  }
}

interface Made {
  readonly id: string;
  readonly number: string;
  readonly received: number;
  readonly title: string;
  readonly respondent: string;
  readonly place: string;
}

/** The sample's letters and a number of its own, as wide as the desks write it. */
const numberOf = ({ matter }: SampleMatter, n: number) => (matter['number'] ?? '').replace(/\d{7}$/, String(n + 1).padStart(7, '0'));

/** As version 7 makes them: they grow with time, so that neighbours in time are neighbours in an index. */
function idOf(milliseconds: number, n: number): string {
  const time = Math.floor(milliseconds).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

const shifted = (text: string, milliseconds: number): string =>
  text.replaceAll(time, (moment) => new Date(Date.parse(moment) + milliseconds).toISOString());
