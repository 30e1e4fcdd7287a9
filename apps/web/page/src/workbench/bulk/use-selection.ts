import { useState } from 'react';
import type { MatterLine } from '../../api/types.js';
import { mostRows } from './bulk-steps.js';

export interface Selection {
  readonly lines: readonly MatterLine[];
  has(id: string): boolean;
  toggle(id: string): void;
  /** All that are shown, or none. */
  toggleAll(): void;
  readonly all: boolean;
  clear(): void;
}

/** Which of the rows shown are chosen, a hundred at most. Rows that leave the list leave the choice. */
export function useSelection(shown: readonly MatterLine[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const lines = shown.filter(({ id }) => ids.has(id));
  const all = shown.length > 0 && lines.length === Math.min(shown.length, mostRows);
  const toggle = (id: string) => {
    const next = new Set(lines.map((line) => line.id));
    if (!next.delete(id) && next.size < mostRows) next.add(id);
    setIds(next);
  };
  const toggleAll = () => setIds(new Set(all ? [] : shown.slice(0, mostRows).map(({ id }) => id)));
  return { lines, has: (id) => ids.has(id), toggle, toggleAll, all, clear: () => setIds(new Set()) };
}
