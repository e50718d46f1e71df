import { expect, test } from 'vitest';
import type { ArticleId, SectionId } from '../../base/ids.ts';
import type { ArticleKind, Card, SectionBranch, ShownPicture } from '../views.ts';
import { arrange } from './front-page.ts';

const PICTURE = { alt: 'سدّ', caption: '', credit: '' } as ShownPicture;
const TOWN: SectionBranch = { id: 1 as SectionId, name: 'محليات', address: '/محليات/', below: [] };

/** Cards as a line: number, `o` for opinion, `s` for sponsored, `*` for a picture; newest first, an hour apart. */
const cards = (line: string): Card[] =>
  line.split(' ').map((word, hour) => {
    const kinds: Record<string, ArticleKind> = { o: 'opinion', s: 'sponsored' };
    return {
      id: Number.parseInt(word, 10) as ArticleId,
      address: `/${word}/`,
      kind: kinds[word.replace(/[\d*]/g, '')] ?? 'news',
      kicker: '',
      headline: `خبر ${word}`,
      standfirst: '',
      teaser: '',
      section: null,
      authors: [],
      picture: word.endsWith('*') ? PICTURE : null,
      publishedAt: new Date(Date.UTC(2026, 10, 24, 20 - hour)),
      updatedAt: null,
    };
  });

const idsOf = (list: readonly Card[]) => list.map(({ id }) => id).join(' ');

const leads = [
  ['1* 2*', 1, 'the newest with a picture'],
  ['1 2*', 2, 'one with a picture before a newer one without'],
  ['1s* 2o* 3*', 3, 'neither advertising nor opinion'],
  ['1s* 2', 2, 'a report without a picture rather than advertising'],
  ['1o', 1, 'an opinion where there is nothing else'],
] as const;
for (const [newest, lead, why] of leads)
  test(`the lead is ${why}`, () => expect(arrange([], cards(newest), [], () => []).lead?.id).toBe(lead));

test('a paper with nothing in it has no lead', () => expect(arrange([], [], [], () => []).lead).toBeNull());

test('a band is headed by a picture where one of its three newest has one, and keeps the order of the rest', () => {
  const bandOf = (line: string) => arrange([TOWN], [], [], () => cards(line)).bands.map((band) => idsOf(band.cards));
  expect(bandOf('1 2 3* 4*')).toEqual(['3 1 2 4']);
  expect(bandOf('1 2 3 4*')).toEqual(['1 2 3 4']);
  expect(bandOf('1* 2* 3')).toEqual(['1 2 3']);
});

test('what leads stands in no band again, and a section with nothing left has none', () => {
  expect(arrange([TOWN], cards('1*'), [], () => cards('1*')).bands).toEqual([]);
});
