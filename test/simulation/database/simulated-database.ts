import type { DataSource, EntityManager } from 'typeorm';
import type { Row } from './expressions.js';
import { Manager } from './manager.js';
import { Store } from './store.js';
import type { Schema } from './tables.js';

/**
 * One service's database in memory, one transaction at a time: the statements of the real repositories run on tables that the real migrations
 * describe. A transaction that fails, or dies at any statement, leaves nothing.
 */
export class SimulatedDatabase {
  readonly #store: Store;
  readonly #manager: Manager;

  constructor(schema: Schema) {
    this.#store = new Store(schema);
    this.#manager = new Manager(this.#store);
  }

  /** Stands where a service is given its data source. */
  get dataSource(): DataSource {
    return { transaction: <T>(work: (tx: EntityManager) => Promise<T>) => this.transaction(work) } as unknown as DataSource;
  }

  /** The process dies after so many statements, in whichever transaction that is; null: it lives. */
  set crashAfter(statements: number | null) {
    this.#store.crashAfter = statements ?? Number.POSITIVE_INFINITY;
  }

  rows<T = Row>(table: string): readonly T[] {
    return this.#store.rows(table) as readonly T[];
  }

  /** What somebody beside the service does to its tables, such as the relay. */
  change(table: string, row: Row, changes: Row): void {
    this.#store.begin();
    this.#store.update(table, row, changes);
  }

  private async transaction<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    this.#store.begin();
    // An object of its own for each: what is to be done after the commit is noted under it.
    const tx = Object.create(this.#manager) as EntityManager;
    try {
      const answer = await work(tx);
      this.#store.statement();
      return answer;
    } catch (failure) {
      this.#store.rollBack();
      throw failure;
    }
  }
}
