import type { Region } from '#libs/domain/src/region.js';
import type { CustodyState, OwnerState } from './custody.moves.js';

/** (matter, epoch, attempt) names one hand-over for ever. The holder counts attempts inside the epoch and never reuses one. */
export interface HandOverNumber {
  readonly epoch: number;
  readonly attempt: number;
}

/** What a matter has behind it, over its whole life; it goes along with every dossier. */
export interface Past {
  /** How often each region sent the matter back. */
  readonly returns: Readonly<Partial<Record<Region, number>>>;
  /** Regions that objected: no ordinary offer goes there any more. */
  readonly barred: readonly Region[];
  /** How often it passed between two regions, whichever way. */
  readonly passages: Readonly<Partial<Record<string, number>>>;
}

export interface OwnerRow extends Past {
  readonly region: Region;
  readonly state: OwnerState;
  readonly epoch: number;
  /** The row's own count of changes inside the epoch. */
  readonly version: number;
  /** Hand-overs begun inside the epoch. */
  readonly attempt: number;
  readonly to?: Region | undefined;
  readonly handOverId?: string | undefined;
  /** The open hand-over carries out a designation or an agreement: it can be neither given up, recalled nor returned. */
  readonly designated?: boolean | undefined;
  readonly disputed: boolean;
}

/** The custody row of one matter in one cell. Replicas order its facts by (epoch, version). */
export interface Custody extends OwnerRow {
  readonly state: CustodyState;
}

export const passageOf = (one: Region, other: Region): string => [one, other].sort().join('/');
