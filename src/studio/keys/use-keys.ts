import { useEffect, useEffectEvent } from 'react';
import { listen } from './keys.ts';
import { areLettersOn } from './letters.ts';

/** What each key does, by its name in `keys.ts`. */
export type Commands = Readonly<Record<string, () => void>>;

/** Who listens, the innermost last: a screen's `ج` comes before the shell's. */
const listeners: (() => Commands)[] = [];

/** Gives keys a meaning for as long as the component is there. */
export function useKeys(commands: Commands): void {
  const latest = useEffectEvent(() => commands);
  useEffect(() => {
    const mine = () => latest();
    listeners.push(mine);
    return () => {
      listeners.splice(listeners.indexOf(mine), 1);
    };
  }, []);
}

/** Hears the keys of the whole document. While a dialog is open they are the dialog's own. */
export function useKeyboard(): void {
  useEffect(
    () =>
      listen(
        document,
        (chord) => {
          if (document.querySelector('[role="dialog"]') !== null) return false;
          const command = listeners
            .toReversed()
            .map((commands) => commands()[chord])
            .find((one) => one !== undefined);
          command?.();
          return command !== undefined;
        },
        areLettersOn,
      ),
    [],
  );
}
