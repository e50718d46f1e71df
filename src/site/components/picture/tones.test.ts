import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rgbOf, TONES } from '../../../media/index.ts';

test('the style sheet has a class for every tone, in its colour', () => {
  const sheet = readFileSync(new URL('tones.css', import.meta.url), 'utf8');
  const rules = [...sheet.matchAll(/\.(tone-\d+) \{\s*background: rgb\(([\d ]+)\);/g)].map(([, name, rgb]) => [
    name,
    rgb,
  ]);
  expect(rules).toEqual(Array.from({ length: TONES }, (_, tone) => [`tone-${tone}`, rgbOf(tone).join(' ')]));
});
