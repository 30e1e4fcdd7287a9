import { useEffect, useRef } from 'react';

export type Shortcuts = Readonly<Record<string, () => unknown>>;

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/**
 * The name of the shortcut that a key press means, or undefined. Never during Chinese input: a composing key belongs to the input method
 * (229 is what browsers say of the key that ends a composition). Plain letters are text while somebody types.
 */
export function shortcutOf(pressed: Pressed, typing: boolean): string | undefined {
  if (pressed.isComposing || pressed.keyCode === 229 || pressed.altKey) return undefined;
  if (pressed.ctrlKey || pressed.metaKey) return `Ctrl+${pressed.key}`;
  if (typing && pressed.key.length === 1) return undefined;
  return pressed.key;
}

const typesInto = 'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable="true"]';

/** Listens on the whole page while the component is there; dialogs on top of it keep the keys to themselves. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('.ant-modal-wrap:not([style*="display: none"])') !== null) return;
      const typing = event.target instanceof Element && event.target.matches(typesInto);
      const act = latest.current[shortcutOf(event, typing) ?? ''];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
