import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { BROKEN_PLURALS } from '../../arabic/lexicon/broken-plurals.ts';
import { IRREGULAR } from '../../arabic/lexicon/irregular.ts';
import { NAMES } from '../../arabic/lexicon/names.ts';
import { PLACES } from '../../arabic/lexicon/places.ts';
import words from '../../arabic/lexicon/words.json' with { type: 'json' };
import { INDEX_VERSION } from './open-index.ts';
import { tokenReader } from './tokens.ts';

const KNOWN = JSON.stringify([words.kinds, NAMES, PLACES, IRREGULAR, BROKEN_PLURALS]).match(/[\u0621-\u064a]+/g) ?? [];
const CLITICS = ['', 'و', 'ال', 'لل', 'بال'];
const OTHERS = '12,500 ١٢٬٥٠٠ 3.5.2011 iPhone17 Été عبدالرحمن نورالدين ﻣﺼﺮ القُرْآن كتابُـه #ماء_الحسكة ﷺ';

/*
 * What stands in an index was read by the rules of its day, and is asked for by those of today. Whoever changes the
 * lexicon or the rules of families raises INDEX_VERSION, so that every newsroom's index is made anew.
 */
test('words are read as the version of the index says', () => {
  const read = tokenReader();
  const hash = createHash('sha256').update(read.tokensOf(OTHERS).text);
  for (const clitic of CLITICS) hash.update(read.tokensOf(KNOWN.map((word) => clitic + word).join(' ')).text);
  expect({ version: INDEX_VERSION, words: hash.digest('hex').slice(0, 16) }).toMatchInlineSnapshot(`
    {
      "version": 5,
      "words": "df5cde35bbcd4a7b",
    }
  `);
});
