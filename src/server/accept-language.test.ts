import { expect, test } from 'vitest';
import { localeOf } from './accept-language.ts';

const asked = [
  [undefined, 'ar', 'nothing asked for'],
  ['', 'ar', 'an empty header'],
  ['en', 'en', 'English'],
  ['en-GB,en;q=0.9', 'en', 'English of a country'],
  ['en;q=0.5,ar;q=0.9', 'ar', 'Arabic preferred, though second'],
  ['ar;q=0.5, EN-us ; q=0.9', 'en', 'English preferred, loosely written'],
  ['ar,en', 'ar', 'both alike'],
  ['fr,de;q=0.5', 'ar', 'none of ours'],
  ['fr,en;q=0.1', 'en', 'English at least'],
  ['en;q=0', 'ar', 'English ruled out'],
  ['*', 'ar', 'any'],
  ['english', 'ar', 'another word that begins so'],
  [`${'en;q=,'.repeat(2_000)}`, 'ar', 'a long and broken header'],
] as const;

for (const [header, locale, why] of asked)
  test(`${why}: ${header?.slice(0, 40)}`, () => expect(localeOf(header)).toBe(locale));
