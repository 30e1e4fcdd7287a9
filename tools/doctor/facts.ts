import type { Region } from '#libs/domain/src/region.js';

export interface CustodyFact {
  readonly matterId: string;
  readonly version: number;
  readonly state: string;
  readonly epoch: number;
  readonly custodyVersion: number;
  readonly to: Region | null;
  readonly handOverId: string | null;
}

export interface HandOverFact {
  readonly id: string;
  readonly side: 'outgoing' | 'incoming';
  readonly version: number;
  readonly with: Region;
  readonly state: string;
  readonly epoch: number | null;
}

export interface ReplicaFact {
  readonly matterId: string;
  readonly digest: string;
  readonly holder: Region | null;
  readonly epoch: number | null;
  readonly custodyVersion: number | null;
}

/** What one cell knows of one matter: its own record, its side of hand-overs, its replica. */
export interface CellFacts {
  readonly row?: CustodyFact;
  readonly handOvers?: readonly HandOverFact[];
  readonly replica?: ReplicaFact;
}

/** What the cells that were asked know of one matter. Every record counts its changes, so that equal facts mean that nothing changed in between. */
export interface MatterFacts {
  readonly matterId: string;
  readonly cells: Readonly<Partial<Record<Region, CellFacts>>>;
}
