import type { Tx } from '../../storage/index.ts';
import { articlePath } from '../addresses/article-path.ts';
import { putNamedAddress } from '../addresses/put-address.ts';
import type { SiteSettings } from '../settings/site-settings.ts';
import type { LockedArticle } from './lock-article.ts';

/** What the last part of an article's address is made of, once it has one. */
const lastPart = (path: string): string => path.split('/').at(-2) ?? '';

/**
 * Gives an article its address when it is first published, and another one when another slug is wished for; the old
 * one leads to it. A headline that changes later doesn't move it.
 */
export async function putArticleAddress(
  tx: Tx,
  article: Pick<LockedArticle, 'id' | 'path'>,
  {
    site: { articlePattern, slugMaxBytes, zone },
    ...wanted
  }: { site: SiteSettings; slug: string | null; headline: string; publishedAt: Date | null },
): Promise<string> {
  const { id, path } = article;
  const { slug, headline, publishedAt } = wanted;
  if (path !== null && (slug === null || slug === lastPart(path))) return path;
  const pathOf = (found: string) => articlePath(articlePattern, found, { id, publishedAt, zone });
  const place = { maxBytes: slugMaxBytes, pathOf, thing: 'article', thingId: id } as const;
  const put = await putNamedAddress(tx, slug ?? headline, place);
  return put.path;
}
