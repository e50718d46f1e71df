/** What was pressed before the field was there that it is meant for. */
export type HeldKeys = {
  /** Lets the keys go where they go; answers with those that were held, in their order. */
  readonly release: () => readonly string[];
};

/**
 * Takes every plain key press for what is about to open, so that who types on at once doesn't write into the page behind
 * it, or call its shortcuts.
 */
export function holdKeys(target: EventTarget): HeldKeys {
  const held: string[] = [];
  const onPress = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || event.isComposing) return;
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || !(key.length === 1 || key === 'Enter' || key === 'Backspace')) return;
    held.push(key);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  target.addEventListener('keydown', onPress, { capture: true });
  return {
    release: () => {
      target.removeEventListener('keydown', onPress, { capture: true });
      return held.splice(0);
    },
  };
}

/** The text that keys write, one after the other. */
export const textOf = (keys: readonly string[]): string =>
  keys.reduce((text, key) => (key === 'Backspace' ? text.slice(0, -1) : key.length === 1 ? text + key : text), '');
