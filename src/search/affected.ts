import type { ArticleId } from '../base/ids.ts';
import type { OutboxEntry } from '../storage/index.ts';

/** Whose articles have to be looked at again. */
export type Affected = { articles: ReadonlySet<ArticleId>; authors: ReadonlySet<number> };

/** Comments are announced with the article below which they stand, and the index holds none. */
const OF_COMMENTS = /^comments?\./;

/**
 * Which articles the index has to look at again after what was announced: every announcement carries the tags of what it
 * changed, whoever made it.
 */
export function affectedBy(entries: readonly OutboxEntry[]): Affected {
  const tags = entries.filter(({ act }) => !OF_COMMENTS.test(act)).flatMap((entry) => entry.tags);
  return {
    articles: new Set(numbersOf(tags, 'article:').map((id) => id as ArticleId)),
    authors: new Set(numbersOf(tags, 'author:')),
  };
}

function numbersOf(tags: readonly string[], prefix: string): number[] {
  return tags.filter((tag) => tag.startsWith(prefix)).map((tag) => Number(tag.slice(prefix.length)));
}
