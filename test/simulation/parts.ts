import 'reflect-metadata';
import type { Type } from '@nestjs/common';

type Made = abstract new (...given: never[]) => unknown;

/** Makes classes with what their constructors ask for, as Nest does: a service is put together here from the very list of its module. */
export class Parts {
  readonly #made: Map<unknown, unknown>;

  constructor(given: readonly (readonly [Made, unknown])[]) {
    this.#made = new Map(given);
  }

  get<T>(type: Type<T>): T {
    if (!this.#made.has(type)) this.#made.set(type, this.make(type));
    return this.#made.get(type) as T;
  }

  private make<T>(type: Type<T>): T {
    const needs = (Reflect.getMetadata('design:paramtypes', type) as Type[] | undefined) ?? [];
    if (needs.length < type.length) throw new Error(`nobody says what ${type.name} is made of`);
    return new type(...needs.map((each) => this.get(each)));
  }
}
