import type { ArticleId, AuthorId } from '../base/ids.ts';
import type { OutboxEntry } from '../storage/index.ts';

/** Whose articles have to be looked at again, and which articles are new. */
export type Affected = {
  articles: ReadonlySet<ArticleId>;
  authors: ReadonlySet<AuthorId>;
  published: readonly ArticleId[];
};

/** Announced with an article, of which the index holds nothing: comments below it, and what is shown beside it. */
const OF_NO_MATTER = /^comments?\.|^article\.related$/;

/**
 * Which articles the index has to look at again after what was announced: every announcement carries the tags of what it
 * changed, whoever made it.
 */
export function affectedBy(entries: readonly OutboxEntry[]): Affected {
  const tags = entries.filter(({ act }) => !OF_NO_MATTER.test(act)).flatMap((entry) => entry.tags);
  return {
    articles: new Set(numbersOf(tags, 'article:').map((id) => id as ArticleId)),
    authors: new Set(numbersOf(tags, 'author:').map((id) => id as AuthorId)),
    published: entries.flatMap(({ act, thingId }) =>
      act === 'article.published' && thingId !== null ? [thingId as ArticleId] : [],
    ),
  };
}

function numbersOf(tags: readonly string[], prefix: string): number[] {
  return tags.filter((tag) => tag.startsWith(prefix)).map((tag) => Number(tag.slice(prefix.length)));
}
