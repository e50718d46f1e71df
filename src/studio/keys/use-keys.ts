import { useEffect, useEffectEvent, useState } from 'react';
import { listen } from './keys.ts';
import { areLettersOn } from './letters.ts';

/** What each key does, by its name in `keys.ts`. */
export type Commands = Readonly<Record<string, () => void>>;

type Listener = { readonly depth: number; readonly commands: () => Commands };

/** Who listens, in the order in which they came to do so: inner effects run before those around them. */
const listeners: Listener[] = [];

/** Counts those who listen as they are drawn: what stands in another is drawn after it. */
let drawn = 0;

/** What is also heard over a dialog, since it opens and closes one. */
const OVER_DIALOGS: ReadonlySet<string> = new Set(['Mod+k', 'Mod+/']);

/** Gives keys a meaning for as long as the component is there; what stands in another comes before it. */
export function useKeys(commands: Commands): void {
  const [depth] = useState(() => drawn++);
  const latest = useEffectEvent(() => commands);
  useEffect(() => {
    const mine = { depth, commands: () => latest() };
    listeners.push(mine);
    return () => {
      listeners.splice(listeners.indexOf(mine), 1);
    };
  }, [depth]);
}

/** Hears the keys of the whole document. While a dialog is open they are the dialog's own. */
export function useKeyboard(): void {
  useEffect(
    () =>
      listen(
        document,
        (chord) => {
          if (document.querySelector('[role="dialog"]') !== null && !OVER_DIALOGS.has(chord)) return false;
          const command = listeners
            .toSorted((one, other) => other.depth - one.depth)
            .map(({ commands }) => commands()[chord])
            .find((one) => one !== undefined);
          command?.();
          return command !== undefined;
        },
        areLettersOn,
      ),
    [],
  );
}
