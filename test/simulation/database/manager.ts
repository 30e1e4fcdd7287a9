import { type EntityTarget, getMetadataArgsStorage, type ObjectLiteral } from 'typeorm';
import { compare, type Row } from './expressions.js';
import { run } from './statements.js';
import type { Store } from './store.js';

interface Mapped {
  readonly table: string;
  /** Column names by property. */
  readonly columns: ReadonlyMap<string, string>;
}
type Entity = EntityTarget<ObjectLiteral>;

const known = new Map<Entity, Mapped>();

/** The part of TypeORM's entity manager that repositories use here; anything else is no function, and says so. */
export class Manager {
  constructor(private readonly store: Store) {}

  async query(text: string, parameters: readonly unknown[] = []): Promise<unknown> {
    this.store.statement();
    return run(this.store, text, parameters);
  }

  async findOneBy(entity: Entity, where: Row): Promise<Row | null> {
    this.store.statement();
    const mapped = mappedOf(entity);
    const row = this.matching(mapped, where)[0];
    return row === undefined ? null : objectOf(row, mapped);
  }

  findOne(entity: Entity, { where }: { where: Row }): Promise<Row | null> {
    return this.findOneBy(entity, where);
  }

  async findOneOrFail(entity: Entity, { where }: { where: Row }): Promise<Row> {
    const found = await this.findOneBy(entity, where);
    if (found === null) throw new Error(`no row of ${mappedOf(entity).table}`);
    return found;
  }

  async findBy(entity: Entity, where: Row): Promise<Row[]> {
    this.store.statement();
    const mapped = mappedOf(entity);
    return this.matching(mapped, where).map((row) => objectOf(row, mapped));
  }

  async countBy(entity: Entity, where: Row): Promise<number> {
    return (await this.findBy(entity, where)).length;
  }

  async insert(entity: Entity, given: Row | readonly Row[]): Promise<void> {
    this.store.statement();
    const mapped = mappedOf(entity);
    for (const each of [given].flat()) this.store.insert(mapped.table, rowOf(each as Row, mapped));
  }

  async update(entity: Entity, where: Row, changes: Row): Promise<{ affected: number }> {
    this.store.statement();
    const mapped = mappedOf(entity);
    const rows = this.matching(mapped, where);
    for (const row of rows) this.store.update(mapped.table, row, rowOf(changes, mapped));
    return { affected: rows.length };
  }

  async delete(entity: Entity, where: Row): Promise<{ affected: number }> {
    this.store.statement();
    const mapped = mappedOf(entity);
    const rows = this.matching(mapped, where);
    for (const row of rows) this.store.remove(mapped.table, row);
    return { affected: rows.length };
  }

  private matching(mapped: Mapped, where: Row): Row[] {
    const wanted = Object.entries(rowOf(where, mapped));
    return this.store.rows(mapped.table).filter((row) => wanted.every(([name, value]) => compare(row[name], value) === 0));
  }
}

function mappedOf(entity: Entity): Mapped {
  const mapped = known.get(entity) ?? read(entity);
  known.set(entity, mapped);
  return mapped;
}

function read(entity: Entity): Mapped {
  const { tables, columns } = getMetadataArgsStorage();
  const table = tables.find(({ target }) => target === entity)?.name;
  if (table === undefined) throw new Error(`${String(entity)} is no row`);
  const own = columns.filter(({ target }) => target === entity);
  return { table, columns: new Map(own.map(({ propertyName, options }) => [propertyName, options.name ?? propertyName])) };
}

/** Properties that are no column are left out, as TypeORM leaves them out. */
const rowOf = (object: Row, { columns }: Mapped): Row =>
  Object.fromEntries(
    Object.entries(object).flatMap(([name, value]) => {
      const column = columns.get(name);
      return column === undefined || value === undefined ? [] : [[column, value]];
    }),
  );

const objectOf = (row: Row, { columns }: Mapped): Row =>
  Object.fromEntries([...columns].map(([property, column]) => [property, row[column]]));
