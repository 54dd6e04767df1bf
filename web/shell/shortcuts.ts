import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

/** Single keys must be possible to switch off: WCAG 2.2, success criterion 2.1.4. */
const KEY = 'onrecord.shortcuts';
const listeners = new Set<() => void>();
let enabled = stored();

function stored(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true; // Storage may be forbidden.
  }
}

export function enableShortcuts(on: boolean): void {
  enabled = on;
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // The choice then lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

export function useShortcutsEnabled(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => enabled,
  );
}

/** Calls `act` for any of `keys` (as `KeyboardEvent.key` names them), unless the reader is typing or a dialog is open. */
export function useShortcut(keys: readonly string[], act: (event: KeyboardEvent) => void): void {
  const run = useEffectEvent((event: KeyboardEvent) => {
    if (!keys.includes(event.key) || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (!enabled && event.key.length === 1) return;
    if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
    act(event);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => run(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
