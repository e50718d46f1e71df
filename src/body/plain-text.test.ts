import { expect, test } from 'vitest';
import { countedIds } from './html/test-ids.ts';
import { outlineOf } from './notation.ts';
import { bodyFromPlainText } from './plain-text.ts';

const cases = [
  ['أ\r\nب\r\n\r\nج', 'p أ⏎ب | p ج', 'lines of any system'],
  ['<b>أ</b> [gallery] & *ب*', 'p <b>أ</b> [gallery] & *ب*', 'nothing is markup'],
  ['  \n\n\u200f\n', '', 'nothing in it'],
  ['English only', 'p@ltr English only', 'its direction'],
  ['أ\u0000\u000bب\u2028ج', 'p أب⏎ج', 'controls'],
] as const;
for (const [text, outline, why] of cases)
  test(why, () => expect(outlineOf(bodyFromPlainText(text, { newId: countedIds() }).body)).toBe(outline));

test('line ends of wrapped text are blanks when the caller says so', () => {
  const { body } = bodyFromPlainText('أ\nب\n\nج', { newId: countedIds(), lineEnds: 'blank-lines' });
  expect(outlineOf(body)).toBe('p أ ب | p ج');
});
