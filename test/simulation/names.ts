import { type Region, regionNames } from '#libs/domain/src/region.js';

/** Says “hand-over 2” where the code says an id: a story is read by people, and ids differ with every run. */
export class Names {
  readonly #known = new Map<string, string>();
  readonly #counted = new Map<string, number>();

  of(id: string, kind = 'hand-over'): string {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const count = (this.#counted.get(kind) ?? 0) + 1;
    this.#counted.set(kind, count);
    this.#known.set(id, `${kind} ${count}`);
    return `${kind} ${count}`;
  }

  /** Replaces what is known in a text. */
  in(text: string): string {
    return [...this.#known].reduce((told, [id, name]) => told.replaceAll(id, name), text);
  }
}

export const titled = (region: Region): string => regionNames[region].en;

/** “Hebei's case-referral” for `hebei.case-referral`. */
export function placed(group: string): string {
  const [region, service] = group.split('.') as [Region, string];
  return `${titled(region)}'s ${service}`;
}
