import { expect, test } from 'vitest';
import { listBases } from './list-bases.ts';

const SLUGS = {
  category: new Set(['economy', 'farming', 'sport', 'سورية']),
  tag: new Set(['water', 'dam', 'سورية', 'sea']),
  author: new Set(['jaber', 'salma']),
};
const NONE = { category: [], tag: [], author: [] };

const LINKS = [
  ['/topics/sport/', { category: ['topics'] }, 'a word of its own'],
  ['/topics/economy/farming/', { category: ['topics'] }, 'before a category below another'],
  [
    '/مواضيع/sport/ /وسوم/water/ /كتاب/salma/',
    { category: ['مواضيع'], tag: ['وسوم'], author: ['كتاب'] },
    'one of each',
  ],
  ['/news/topics/sport/', { category: ['news/topics'] }, 'two words'],
  ['/topics/sport/ /old/sport/ /topics/economy/', { category: ['topics', 'old'] }, 'another in former years'],
  ['/t/water/ /t/sport/ /t/dam/', { tag: ['t'] }, 'most of them decide'],
  ['/t/water/ /t/sport/', NONE, 'as many of each decide nothing'],
  ['/topics/سورية/', NONE, 'what is a category and a tag tells nothing'],
  ['/economy/farming/', NONE, 'no word at all'],
  ['/category/sport/ /tag/water/ /author/jaber/', NONE, "WordPress's own, which are kept anyway"],
  ['/2019/05/water/', NONE, 'a text of some month'],
  ['/topics/nobody/', NONE, 'what is no list'],
  ['', NONE, 'nothing'],
] as const;
for (const [links, bases, why] of LINKS)
  test(`${why}: ${links}`, () => {
    expect(listBases(links.split(' '), SLUGS)).toEqual({ ...NONE, ...bases });
  });

test('a category without a slug is no step of a link', () => {
  const slugs = { ...SLUGS, category: new Set([...SLUGS.category, '']) };
  expect(listBases(['/economy/farming/', '/topics/sport/'], slugs)).toEqual({ ...NONE, category: ['topics'] });
});
