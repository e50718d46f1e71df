import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { ArticleId, RevisionId, TagId } from '../base/ids.ts';
import { readArticleFile } from '../cli/article-file.ts';
import type { SearchDocument } from './index-file/document.ts';
import { memoryIndex } from './memory-index.ts';

/*
 * Which articles of the sample paper a reader of each would want next, judged by hand: the same story first of all,
 * then the same place, body or matter. Articles by the numbers of their files; a line is a group in which each leads to
 * the others.
 */
const JUDGED = `
1 2 3 4 5 6 36 38 40
22 23 24 25 26 27 39 41
36 37
23 27 32 39
12 13 15 17
57 60 19
57 58 60 38
61 62 65
54 55 63
52 53 54
11 44
28 66
32 29 66
14 31
48 51
48 56
50 12 64
59 10
30 67
45 67
18 42 21
49 50
35 23 27
40 41
16 51 48
7 14
7 19
`;

/** How many are shown beside an article. */
const SHOWN = 4;

const SAMPLE = fileURLToPath(new URL('../../sample/articles/', import.meta.url));

type Sample = SearchDocument & { section: string };

const tagIds = new Map<string, number>();
function idOfTag(name: string): TagId {
  const id = tagIds.get(name) ?? tagIds.size + 1;
  tagIds.set(name, id);
  return id as TagId;
}

async function sampleArticles(): Promise<readonly Sample[]> {
  return Promise.all(
    readdirSync(SAMPLE).map(async (file): Promise<Sample> => {
      const { headline, kicker, standfirst, markdown, tags, at, section } = await readArticleFile(SAMPLE + file);
      return {
        ...{ id: Number.parseInt(file, 10) as ArticleId, revisionId: 1 as RevisionId },
        ...{ publishedAt: at === null ? null : new Date(`${at}Z`) },
        ...{ headline, kicker, standfirst, body: markdown, section: section ?? '', sectionId: null, sections: [] },
        ...{ authors: [], tags: tags.map((name) => ({ id: idOfTag(name), name })) },
      };
    }),
  );
}

function besideEach(): ReadonlyMap<number, ReadonlySet<number>> {
  const groups = JUDGED.trim()
    .split('\n')
    .map((line) => line.split(' ').map(Number));
  const all = [...new Set(groups.flat())];
  const besides = (one: number) => groups.filter((group) => group.includes(one)).flat();
  return new Map(all.map((one) => [one, new Set(besides(one).filter((other) => other !== one))]));
}

/** The share of the places beside an article that were filled rightly, of those that could be, over all judged articles. */
function shareRight(chosen: (article: Sample) => readonly number[], articles: readonly Sample[]): number {
  const beside = besideEach();
  const shares = articles.flatMap((article) => {
    const right = beside.get(article.id);
    if (right === undefined) return [];
    const found = chosen(article)
      .slice(0, SHOWN)
      .filter((id) => right.has(id)).length;
    return [found / Math.min(SHOWN, right.size)];
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

test('what the index finds like an article beats the newest of its section', async () => {
  const articles = await sampleArticles();
  using index = memoryIndex(articles);
  const alike = shareRight((article) => index.alike(article, SHOWN), articles);
  const newest = shareRight(
    ({ id, section }) =>
      articles
        .filter((other) => other.section === section && other.id !== id)
        .sort((one, other) => (other.publishedAt?.getTime() ?? 0) - (one.publishedAt?.getTime() ?? 0))
        .map((other) => other.id),
    articles,
  );
  console.info(`right beside an article: alike ${alike.toFixed(3)}, newest of the section ${newest.toFixed(3)}`);
  expect(alike).toBeGreaterThan(newest + 0.25);
});
