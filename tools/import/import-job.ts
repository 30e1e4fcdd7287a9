/** A job as `GET /api/complaint-intake/imports/:id` tells it. */
export interface ImportJob {
  readonly id: string;
  readonly name: string;
  readonly state: 'waiting' | 'running' | 'done' | 'refused' | 'failed';
  readonly reason?: { readonly code: string; readonly sentence: string; readonly sentenceEn: string };
  readonly encoding?: string;
  readonly rows: {
    readonly read: number;
    readonly registered: number;
    readonly linked: number;
    readonly already: number;
    readonly refused: number;
    readonly otherDesk: number;
  };
  readonly bytes: { readonly done: number; readonly total: number };
  readonly rate?: number;
  readonly secondsLeft?: number;
  readonly refusedFile: boolean;
  readonly columns: { readonly unknown: readonly string[]; readonly missing: readonly string[] };
}

export const isOver = ({ state }: ImportJob): boolean => state !== 'waiting' && state !== 'running';
