export interface Beginning<T> {
  readonly words: string;
  readonly named: readonly T[];
}

/** Looks up which of many words a text begins with, the longest first. A word may name several things. */
export class Beginnings<T> {
  readonly #named: ReadonlyMap<string, readonly T[]>;
  readonly #lengths: readonly number[];

  constructor(entries: readonly (readonly [words: string, thing: T])[]) {
    const named = new Map<string, T[]>();
    for (const [words, thing] of entries) named.set(words, [...(named.get(words) ?? []), thing]);
    this.#named = named;
    this.#lengths = [...new Set(entries.map(([words]) => words.length))].sort((a, b) => b - a);
  }

  of(text: string): readonly Beginning<T>[] {
    return this.#lengths.flatMap((length) => {
      const words = text.slice(0, length);
      const named = words.length === length ? this.#named.get(words) : undefined;
      return named === undefined ? [] : [{ words, named }];
    });
  }

  exactly(words: string): readonly T[] {
    return this.#named.get(words) ?? [];
  }
}
