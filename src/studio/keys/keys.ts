/*
 * Shortcuts that do not depend on the keyboard's language. A command is named by its Arabic letter; the Latin letter on
 * the same key cap works too, and so does an AZERTY board, because what is printed counts and not where it lies.
 */

/** What the keys of an Arabic 101 board write, by their place (UI Events, `code`). */
const ARABIC: Readonly<Record<string, string>> = {
  ...{ KeyQ: 'ض', KeyW: 'ص', KeyE: 'ث', KeyR: 'ق', KeyT: 'ف', KeyY: 'غ', KeyU: 'ع', KeyI: 'ه', KeyO: 'خ', KeyP: 'ح' },
  ...{ KeyA: 'ش', KeyS: 'س', KeyD: 'ي', KeyF: 'ب', KeyG: 'ل', KeyH: 'ا', KeyJ: 'ت', KeyK: 'ن', KeyL: 'م' },
  ...{ KeyZ: 'ئ', KeyX: 'ء', KeyC: 'ؤ', KeyV: 'ر', KeyB: 'لا', KeyN: 'ى', KeyM: 'ة' },
  ...{ BracketLeft: 'ج', BracketRight: 'د', Semicolon: 'ك', Quote: 'ط', Comma: 'و', Period: 'ز', Slash: 'ظ' },
};

/** The same keys by what a Latin board prints on those that are no letters. */
const PRINTED: Readonly<Record<string, string>> = {
  BracketLeft: '[',
  BracketRight: ']',
  Semicolon: ';',
  Quote: "'",
  Comma: ',',
  Period: '.',
  Slash: '/',
};

const ARABIC_OF = new Map(
  Object.entries(ARABIC).map(([code, letter]) => [PRINTED[code] ?? code.slice('Key'.length).toLowerCase(), letter]),
);
const LATIN_OF = new Map([...ARABIC_OF].map(([latin, letter]) => [letter, latin]));

const EASTERN_DIGIT = /^[\u0660-\u0669\u06f0-\u06f9]$/;
const ASCII = /^[ -~]$/;
/** Signs that are commands themselves, wherever they lie on the board. */
const SIGNS: ReadonlySet<string> = new Set(['/', '؟', '?', '@', '#']);
/** How long «ل» waits for its second letter. */
const CHORD_MS = 1_200;
/** Going through a list may repeat; nothing else happens twice because a key was held. */
const MAY_REPEAT: ReadonlySet<string> = new Set(['ت', 'ن']);

/** In a text these take back what was typed, and not what was done. */
const TEXT_OWN: ReadonlySet<string> = new Set(['Mod+z']);

/** What is read of a key press. */
export type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat' | 'isComposing'
>;

/** The name of a key press: `ق`, `3`, `Mod+k`, `Alt+ArrowDown`, `/`; '' when it is part of a word being composed. */
export function nameOf(press: Press): string {
  if (press.isComposing) return '';
  const { key, ctrlKey, metaKey, altKey, shiftKey } = press;
  const held = `${ctrlKey || metaKey ? 'Mod+' : ''}${altKey ? 'Alt+' : ''}${shiftKey ? 'Shift+' : ''}`;
  if (EASTERN_DIGIT.test(key)) return held + (key.charCodeAt(0) & 15);
  if (ctrlKey || metaKey || altKey) return held + keyCap(press);
  if (SIGNS.has(key)) return key;
  if (key === ' ') return `${held}Space`;
  return held + (ARABIC_OF.get(key.toLowerCase()) ?? key);
}

/** With Ctrl or Alt it is the printed Latin letter that counts, else the place of the key. */
function keyCap({ key, code }: Press): string {
  if (ASCII.test(key)) return key.toLowerCase();
  if (/^(Key|Digit)/.test(code)) return code.replace(/^Key|^Digit/, '').toLowerCase();
  return PRINTED[code] ?? key;
}

/** The Latin letter on the cap of an Arabic one, to be shown beside it: ق → R. */
export const capOf = (letter: string): string | null => LATIN_OF.get(letter)?.toUpperCase() ?? null;

/** Whether a command runs; it says so with true, and then the key does nothing else. */
export type Run = (chord: string) => boolean;

/**
 * Hands key presses to `run` by their names, two in a row as one (`ل ن`). A plain letter is not handed on while
 * somebody types or where single letters are switched off (WCAG 2.1.4), and Ctrl Z in a text is the text's own.
 */
export function listen(target: EventTarget, run: Run, areLettersOn: () => boolean): () => void {
  let first = '';
  let firstAt = 0;
  const onPress = (event: Event) => {
    if (!(event instanceof KeyboardEvent)) return;
    const name = nameOf(event);
    if (name === '' || (event.repeat && !name.includes('Arrow') && !MAY_REPEAT.has(name))) return;
    if (TEXT_OWN.has(name) && isWriting(event.target)) return;
    const isPlain = !/^(Mod|Alt)\+/.test(name) && name !== 'Escape';
    if (isPlain && (isTyping(event.target) || !areLettersOn())) return;
    const isSecond = first !== '' && event.timeStamp - firstAt < CHORD_MS;
    if (name === 'ل' && !isSecond) {
      first = name;
      firstAt = event.timeStamp;
      return;
    }
    const chord = isSecond ? `${first} ${name}` : name;
    first = '';
    if (run(chord)) event.preventDefault();
  };
  target.addEventListener('keydown', onPress);
  return () => target.removeEventListener('keydown', onPress);
}

/** Whether a text is being written there: what has no text of its own has nothing of its own to take back. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('textarea, [contenteditable="true"], input:not([type="checkbox"], [type="radio"])') !== null;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
