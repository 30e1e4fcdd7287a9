import type { Region } from '#libs/domain/src/region.js';
import type { Action } from './actions.js';
import { concludedStates } from './conditions.js';
import type { Grant } from './grants.js';
import { grantsOf } from './policy.js';
import type { Principal } from './principal.js';

/** Actions on many matters at once, where the policy must become part of a query. */
export type MatterAction = Extract<Action, 'matter.list' | 'matter.read' | 'matter.read-content' | 'matter.export' | 'matter.stream'>;

/** Rows that fit all that a clause says; a clause that says nothing fits every row. */
export interface Clause {
  readonly states?: readonly string[];
  readonly linkedTo?: Region;
}

/** The rows of which a principal may see something: those that fit at least one clause. No clause, no row. */
export type Scope = readonly Clause[];

export interface ScopeRow {
  readonly state: string;
  readonly regions: readonly Region[];
}

export const scopeOf = (principal: Principal, action: MatterAction): Scope =>
  grantsOf(principal, action).map((grant) => clauseOf(grant, principal));

function clauseOf({ when }: Grant, principal: Principal): Clause {
  const limits = when.map((condition): Clause => {
    switch (condition) {
      case 'linked':
        return { linkedTo: principal.region };
      case 'concluded':
        return { states: concludedStates };
      default:
        // A condition that no query can express must not silently widen a list.
        throw new Error(`the condition ${condition} cannot limit a list of matters`);
    }
  });
  return Object.assign({}, ...limits) as Clause;
}

export const inScope = (scope: Scope, row: ScopeRow): boolean =>
  scope.some(
    ({ states, linkedTo }) =>
      (states === undefined || states.includes(row.state)) && (linkedTo === undefined || row.regions.includes(linkedTo)),
  );

export interface SqlCondition {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/**
 * The scope as a condition for `where`, always in brackets. Expects `state text` and `regions text[]` on the table named by `alias`; the first parameter
 * is $(paramOffset + 1). Indexes on `state` and a GIN index on `regions` serve it.
 */
export function scopeToSql(scope: Scope, alias: string, paramOffset: number): SqlCondition {
  if (!/^[a-z_]\w*$/i.test(alias)) throw new Error(`not a table alias: ${alias}`);
  const params: unknown[] = [];
  const next = (value: unknown): string => `$${paramOffset + params.push(value)}`;
  const clauses = scope.map(({ states, linkedTo }) => {
    const limits = [
      ...(states === undefined ? [] : [`${alias}.state = any(${next([...states])}::text[])`]),
      ...(linkedTo === undefined ? [] : [`${alias}.regions @> array[${next(linkedTo)}]::text[]`]),
    ];
    return limits.length === 0 ? 'true' : limits.join(' and ');
  });
  return { sql: clauses.length === 0 ? '(false)' : `(${clauses.map((clause) => `(${clause})`).join(' or ')})`, params };
}
