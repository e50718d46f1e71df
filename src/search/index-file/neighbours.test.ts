import { expect, onTestFinished, test } from 'vitest';
import type { ArticleId, RevisionId } from '../../base/ids.ts';
import { completionsOf } from './completions.ts';
import { neighboursOf, slipsOf } from './neighbours.ts';
import { openIndex } from './open-index.ts';
import { putChanges } from './put-documents.ts';
import { tokenReader } from './tokens.ts';

function indexOf(headlines: readonly string[]) {
  const index = openIndex(':memory:');
  onTestFinished(() => index.close());
  const put = headlines.map((headline, n) => ({
    ...{
      id: (n + 1) as ArticleId,
      revisionId: 1 as RevisionId,
      publishedAt: new Date(0),
      kicker: '',
      headline,
      standfirst: '',
      body: headline,
    },
    ...{ sectionId: null, sections: [], authors: [], tags: [] },
  }));
  putChanges(index, tokenReader(), { put, remove: [], position: '' });
  return index;
}

test('a word in no article has as neighbour the commonest that is one slip away', () => {
  const index = indexOf(['تلسكوب', 'تلسكوب جديد', 'تلسكون']);
  const found = new Set(['جديد']);
  expect(neighboursOf(index, 'تلسكوف جديد', (word) => found.has(word))).toEqual([
    { typed: 'تلسكوف', spelling: 'تلسكوب', articles: 2 },
  ]);
  expect(neighboursOf(index, 'قسطنطينوبوليس', () => false)).toEqual([]);
});

test('slips are letters left out, put in, exchanged, and in the wrong order', () => {
  const slips = slipsOf('وزير');
  for (const slip of ['زير', 'وزيرة', 'وزين', 'وزري']) expect(slips).toContain(slip);
  expect(slips).not.toContain('وزير');
});

test('a beginning is carried on to words of headlines, the commonest first', () => {
  const index = indexOf(['الحكومة تعلن', 'الحكومة تقر', 'الحكم النهائي', 'مدينة']);
  expect(completionsOf(index, 'قرار الحك', 5)).toEqual(['قرار الحكومة', 'قرار الحكم']);
  expect(completionsOf(index, 'قرار ', 5)).toEqual([]);
  expect(completionsOf(index, 'ا', 5)).toEqual([]);
});
