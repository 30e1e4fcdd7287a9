export interface ImportJob {
  id: string;
  name: string;
  state: 'waiting' | 'running' | 'done' | 'refused' | 'failed';
  reason?: { code: string; sentence: string };
  encoding?: string;
  rows: { read: number; registered: number; linked: number; already: number; refused: number; otherDesk: number };
  bytes: { done: number; total: number };
  rate?: number;
  secondsLeft?: number;
  startedAt?: string;
  finishedAt?: string;
  refusedFile: boolean;
  columns: { unknown: string[]; missing: string[] };
}

export interface RefusedRow {
  row: number;
  column?: string;
  code: string;
  sentence: string;
  value?: string;
}
