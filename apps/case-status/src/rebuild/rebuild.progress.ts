export const rebuildSteps = ['reading', 'folding', 'indexing', 'comparing', 'swapping'] as const;
export type RebuildStep = (typeof rebuildSteps)[number];

/** Told several times a second at most. `total` is an estimate while the log is read: the live model’s own count. */
export type OnProgress = (step: RebuildStep, done: number, total?: number) => void;

export interface RebuildReport {
  readonly events: {
    /** Read from the log and kept. */
    readonly read: number;
    /** Could not be believed, read or opened; the live model has them parked. */
    readonly unreadable: number;
    /** Put aside for good by an administrator. */
    readonly discarded: number;
    /** Not in the log as it was read, and taken over from the live model. */
    readonly takenOver: number;
  };
  readonly matters: Comparison;
  readonly seconds: number;
}

export interface Comparison {
  readonly same: number;
  /** Shown otherwise before. */
  readonly different: number;
  /** Not shown before at all. */
  readonly added: number;
  /** Ids of some that are different or added. */
  readonly examples: readonly string[];
}
