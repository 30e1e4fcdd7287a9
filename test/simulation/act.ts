import type { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import { titled } from './names.js';
import type { SimulatedService } from './simulated-service.js';

/** Of a letter: the dispute in which it is on file here, or nothing where it was sent on. */
export interface Answer {
  readonly id?: string;
  readonly disputeId?: string;
  readonly version?: number;
}

/** What an officer may try. Not all of it is allowed: that is for the services to say. */
export interface Act {
  readonly words: () => string;
  readonly service: SimulatedService;
  /** Of what is changed; undefined where it is made. */
  readonly id?: string;
  readonly version: number;
  /** Whether an officer who looks at the page would do it. */
  readonly isSensible: boolean;
  readonly weight: number;
  readonly by: string;
  readonly command: (version: number, request: RequestKey) => Command<Answer>;
}

/** What can be done to a row, in words and as a command. */
export interface Kind<Row> {
  readonly verb: string;
  readonly by: string;
  /** How often it is chosen among what is sensible; once where nothing is said. Few stories would come far without. */
  readonly weight?: number;
  readonly isSensible: (row: Row) => boolean;
  readonly command: (row: Row, version: number, by: string, request: RequestKey) => Command<Answer>;
}

export const why = '另有管辖';
export const isIn =
  (...states: readonly string[]) =>
  ({ state }: { state: string }) =>
    states.includes(state);

interface Doing<Row> {
  readonly kind: Kind<Row>;
  readonly row: Row;
  readonly service: SimulatedService;
  readonly what: string;
}

export const act = <Row extends { id: string; version: number }>({ kind, row, service, what }: Doing<Row>): Act => ({
  ...{ service, id: row.id, version: row.version, by: kind.by, isSensible: kind.isSensible(row), weight: kind.weight ?? 1 },
  words: () => `${titled(service.region)}'s ${kind.by} ${kind.verb} ${what}`,
  command: (version, key) => kind.command(row, version, kind.by, key),
});
