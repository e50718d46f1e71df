/** Letters that are written from right to left. */
const TO_THE_LEFT = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}/u;

/**
 * The direction of what is typed into a field, by its first letter; undefined, the page's own, where there is none yet.
 * Mantine sets `dir` on what is around the field, in which `auto` finds no text.
 */
export function dirOf(text: string): 'rtl' | 'ltr' | undefined {
  const [letter] = /\p{L}/u.exec(text) ?? [];
  if (letter === undefined) return undefined;
  return TO_THE_LEFT.test(letter) ? 'rtl' : 'ltr';
}
