import { type RefObject, useEffect, useRef } from 'react';
import { useNavigationType } from 'react-router';
import { useShortcuts } from '../frame/shortcuts.js';

const kept = 'workbench.row';

const keptList = 'workbench.list';
/** The list that was left, so that the way back from a matter leads to it and not to another. */
export const rememberList = (search: string) => sessionStorage.setItem(keptList, search);
export const listLeft = (): string => `/${sessionStorage.getItem(keptList) ?? ''}`;

export const rememberRow = (id: string) => sessionStorage.setItem(kept, id);

/**
 * j and k move the real focus from row to row, so Enter opens the row, a screen reader reads it and Tab goes on from it.
 * The keys of `onRow` act on the row that has the focus. Coming back from a matter finds its row focused again.
 */
export function useRowKeys(
  lines: readonly { id: string }[],
  onRow: Readonly<Record<string, (id: string) => void>> = {},
): RefObject<HTMLTableElement | null> {
  const table = useRef<HTMLTableElement>(null);
  const links = () => Array.from(table.current?.querySelectorAll<HTMLElement>('a[data-row]') ?? []);
  const go = (steps: number) => {
    const all = links();
    const here = all.indexOf(document.activeElement as HTMLElement);
    const next = all[here < 0 ? 0 : Math.min(all.length - 1, Math.max(0, here + steps))];
    next?.focus();
    next?.closest('tr')?.scrollIntoView({ block: 'nearest' });
  };
  const withRow = (act: (id: string) => void) => () => {
    const row = document.activeElement?.closest('tr')?.querySelector<HTMLElement>('a[data-row]');
    if (row?.dataset['row'] !== undefined) act(row.dataset['row']);
  };
  const acts = Object.entries(onRow).map(([key, act]) => [key, withRow(act)] as const);
  useShortcuts({ j: () => go(1), k: () => go(-1), ...Object.fromEntries(acts) });
  useFocusOnReturn(lines.length > 0, links);
  return table;
}

function useFocusOnReturn(ready: boolean, links: () => HTMLElement[]): void {
  const returned = useNavigationType() === 'POP';
  const done = useRef(false);
  useEffect(() => {
    if (!ready || done.current) return;
    done.current = true;
    const id = sessionStorage.getItem(kept);
    if (returned && id !== null)
      links()
        .find((link) => link.dataset['row'] === id)
        ?.focus();
  }, [ready, returned, links]);
}
