import { DEFAULT_SLUG_BYTES } from '../../arabic/index.ts';
import type { StaticPageId } from '../../base/ids.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { freeSlug, putAddress } from '../addresses/put-address.ts';
import type { StaticPageContent } from '../contract.ts';
import { checkPictures, picturesIn } from '../pictures.ts';
import { checkRight } from '../rights.ts';
import { lockPages, pageRoot } from './page-tree.ts';

/** Adds a page that is no news, last among those beside it; readers see it at once. */
export async function createStaticPage(
  tx: Tx,
  actor: Actor,
  at: Date,
  { parentId, title, slug: wish, body }: StaticPageContent,
): Promise<{ pageId: StaticPageId; path: string }> {
  checkRight(actor, 'staticPage.edit');
  await checkPictures(tx, picturesIn(body));
  const pages = await lockPages(tx);
  const root = pageRoot(pages, parentId);
  const pathOf = (slug: string) => `${root}${slug}/`;
  const place = { maxBytes: DEFAULT_SLUG_BYTES, pathOf, thing: 'static_page', thingId: null } as const;
  const slug = await freeSlug(tx, wish ?? title, place);
  const position = [...pages.values()].filter((page) => page.parentId === parentId).length;
  const { id } = await tx
    .insertInto('static_page')
    .values({ parent_id: parentId, position, title, slug, body: JSON.stringify(body), updated_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  await putAddress(tx, 'static_page', id, pathOf(slug));
  await announce(tx, {
    act: 'staticPage.created',
    by: actor,
    at,
    thing: 'static_page',
    thingId: id,
    tags: ['site', `page:${id}`, 'addresses'],
    facts: { title },
  });
  return { pageId: id as StaticPageId, path: pathOf(slug) };
}
