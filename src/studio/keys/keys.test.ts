import { expect, test } from 'vitest';
import { capOf, nameOf, type Press } from './keys.ts';

const press = (key: string, code: string, held: Partial<Press> = {}): Press => ({
  ...{ key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false, isComposing: false },
  ...held,
});

const cases = [
  ['an Arabic board', press('ق', 'KeyR'), 'ق'],
  ['a Latin board, the same key', press('r', 'KeyR'), 'ق'],
  ['a Latin board with Caps Lock', press('R', 'KeyR'), 'ق'],
  ['AZERTY: its A lies where Q lies, and is an A', press('a', 'KeyQ'), 'ش'],
  ['the letter on a key without a letter', press('[', 'BracketLeft'), 'ج'],
  ['the same on an Arabic board', press('ج', 'BracketLeft'), 'ج'],
  ['Ctrl K on an Arabic board', press('ن', 'KeyK', { ctrlKey: true }), 'Mod+k'],
  ['Ctrl K on a Latin board', press('k', 'KeyK', { ctrlKey: true }), 'Mod+k'],
  ['Command K', press('k', 'KeyK', { metaKey: true }), 'Mod+k'],
  ['Ctrl Z on AZERTY, where Z lies at W', press('z', 'KeyW', { ctrlKey: true }), 'Mod+z'],
  ['Ctrl / on an Arabic board', press('ظ', 'Slash', { ctrlKey: true }), 'Mod+/'],
  ['Ctrl . on an Arabic board', press('ز', 'Period', { ctrlKey: true }), 'Mod+.'],
  ['a digit of the east', press('٣', 'Digit3'), '3'],
  ['a digit of Persian', press('۳', 'Digit3'), '3'],
  ['an arrow with Alt', press('ArrowDown', 'ArrowDown', { altKey: true }), 'Alt+ArrowDown'],
  ['the question mark of either script', press('؟', 'Slash', { shiftKey: true }), '؟'],
  ['the space bar', press(' ', 'Space'), 'Space'],
  ['a letter of a word being composed', press('ق', 'KeyR', { isComposing: true }), ''],
] as const;

for (const [why, pressed, name] of cases) test(`${why}: ${name}`, () => expect(nameOf(pressed)).toBe(name));

test.each([
  ['ق', 'R'],
  ['ج', '['],
  ['٣', null],
])('the cap of %s shows %s', (letter, cap) => expect(capOf(letter)).toBe(cap));
