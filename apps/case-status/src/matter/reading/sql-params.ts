import type { SqlCondition } from '#libs/auth/src/scope.js';

/** The values of one statement; what was added is named by its place. */
export class SqlParams {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    return `$${this.values.push(value)}`;
  }

  /** Takes in a condition that was made for this place in the statement. */
  scope(make: (paramOffset: number) => SqlCondition): string {
    const { sql, params } = make(this.values.length);
    this.values.push(...params);
    return sql;
  }
}
