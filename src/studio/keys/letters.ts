import { useSyncExternalStore } from 'react';

/** Whether single letters are shortcuts: they get in the way of those who speak to their device (WCAG 2.1.4). */
const KEPT_AS = 'studio-letters';

const watchers = new Set<() => void>();

/** Whether single letters are shortcuts on this device; they are until somebody switches them off. */
export const areLettersOn = (): boolean => localStorage.getItem(KEPT_AS) !== 'off';

/** Switches them on or off on this device. */
export function setLetters(areOn: boolean): void {
  localStorage.setItem(KEPT_AS, areOn ? 'on' : 'off');
  for (const watcher of watchers) watcher();
}

/** The same for a component, which is drawn again when it changes. */
export const useLettersOn = (): boolean =>
  useSyncExternalStore((watcher) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  }, areLettersOn);
