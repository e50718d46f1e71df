import { announce, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { checkRight } from '../rights.ts';
import { forgetInGrants } from '../sections/forget-in-grants.ts';
import type { Brought } from './brought.ts';
import { removeAddresses } from './remove-addresses.ts';
import { removeArticles } from './remove-articles.ts';
import { removeRows } from './remove-rows.ts';

/** Tags that one announcement carries; a site has hundreds of thousands. */
const TAGS_AT_ONCE = 10_000;

/** How much of each kind was taken away. */
export type RemovedBrought = Readonly<Record<'articles' | 'pages' | 'sections' | 'authors' | 'tags', number>>;

/**
 * Takes away what an import made, as if it had never come, and tells every page that showed any of it; the caller tells
 * `site` and `addresses`, which may be seen a moment longer. Whether something of the newsroom stands on it is the
 * caller's to ask, while nobody else may change anything (`NEWSROOM_TABLES`); comments below the articles are gone by then.
 *
 * @param changed tags of the pages that have lost something that isn't the newsroom's, such as comments
 */
export async function removeBrought(
  tx: Tx,
  actor: Actor,
  at: Date,
  brought: Brought,
  changed: readonly string[] = [],
): Promise<RemovedBrought> {
  checkRight(actor, 'brought.remove');
  const { importId, pages, sections, authors, tags } = brought;
  const { count: articles, tags: shown } = await removeArticles(tx, brought.articles);
  const answered = await removeAddresses(tx, brought);
  if (sections.length > 0) await forgetInGrants(tx, actor, at, sections);
  const removed = {
    articles,
    pages: await removeRows(tx, 'static_page', pages),
    sections: await removeRows(tx, 'section', sections),
    authors: await removeRows(tx, 'author', authors),
    tags: await removeRows(tx, 'tag', tags),
  };
  const told = [
    ...new Set([
      ...changed,
      ...shown,
      ...answered,
      ...pages.map((id) => `page:${id}`),
      ...sections.map((id) => `section:${id}`),
      ...authors.flatMap((id) => [`author:${id}`, `by:${id}`]),
      ...tags.map((id) => `tag:${id}`),
    ]),
  ];
  for (let from = 0; from < told.length; from += TAGS_AT_ONCE)
    await announce(tx, {
      ...{ act: 'brought.removed', by: actor, at, thing: 'import', thingId: importId },
      tags: told.slice(from, from + TAGS_AT_ONCE),
      facts: from === 0 ? { importId, ...removed } : { importId },
    });
  return removed;
}
