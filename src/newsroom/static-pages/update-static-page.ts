import { DEFAULT_SLUG_BYTES } from '../../arabic/index.ts';
import type { StaticPageId } from '../../base/ids.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { putAddress, putNamedAddress } from '../addresses/put-address.ts';
import type { StaticPageContent } from '../contract.ts';
import { checkPictures, picturesIn } from '../pictures.ts';
import { belowItself } from '../refusals.ts';
import { checkRight } from '../rights.ts';
import { lockPages, pageIn, pageRoot, pagesBelow } from './page-tree.ts';

/** Changes a static page, and perhaps its place; old addresses, also of the pages below it, lead to the new ones. */
export async function updateStaticPage(
  tx: Tx,
  actor: Actor,
  at: Date,
  { pageId, content }: { pageId: StaticPageId; content: StaticPageContent },
): Promise<void> {
  checkRight(actor, 'staticPage.edit');
  const pages = await lockPages(tx);
  const old = pageIn(pages, pageId);
  const { parentId, title, body } = content;
  await checkPictures(tx, picturesIn(body));
  const [, ...below] = pagesBelow(pages, old);
  if (parentId === pageId || below.some(({ id }) => id === parentId)) throw belowItself({ name: old.title });

  const root = pageRoot(pages, parentId);
  const wish = content.slug ?? old.slug;
  const isMoved = wish !== old.slug || parentId !== old.parentId;
  const pathOf = (slug: string) => `${root}${slug}/`;
  const place = { maxBytes: DEFAULT_SLUG_BYTES, pathOf, thing: 'static_page', thingId: pageId } as const;
  const { slug, path } = isMoved ? await putNamedAddress(tx, wish, place) : old;
  if (isMoved)
    for (const page of below) await putAddress(tx, 'static_page', page.id, path + page.path.slice(old.path.length));
  await tx
    .updateTable('static_page')
    .set({ parent_id: parentId, title, slug, body: JSON.stringify(body), updated_at: at })
    .where('id', '=', pageId)
    .execute();
  const isLinkedAnew = isMoved || title !== old.title;
  await announce(tx, {
    act: 'staticPage.updated',
    by: actor,
    at,
    thing: 'static_page',
    thingId: pageId,
    tags: isLinkedAnew ? ['site', `page:${pageId}`, 'addresses'] : [`page:${pageId}`],
    facts: { title },
  });
}
