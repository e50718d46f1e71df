import { sql } from 'kysely';
import { announce, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { checkRight } from '../rights.ts';
import { lockPages } from './page-tree.ts';

/** A page as another system had it. Its id was taken, and its address put, before; its body has passed its contract. */
export type BroughtPage = {
  readonly id: number;
  readonly parentId: number | null;
  readonly path: string;
  readonly title: string;
  readonly body: object;
};

/** Brings pages in that are no news, parents before those below them; readers see them at once. */
export async function bringStaticPages(
  tx: Tx,
  actor: Actor,
  at: Date,
  pages: readonly BroughtPage[],
  facts: { readonly importId: number },
): Promise<void> {
  checkRight(actor, 'staticPage.edit');
  if (pages.length === 0) return;
  await lockPages(tx);
  const rows = pages.map((page, index) => ({
    id: page.id,
    parent_id: page.parentId,
    position: index,
    title: page.title,
    // The last part of its address; where two of one parent share it, the id keeps them apart.
    slug: page.path.split('/').at(-2) ?? String(page.id),
    body: page.body,
  }));
  await sql`
    insert into static_page (id, parent_id, position, title, slug, body, updated_at) overriding system value
    select id, parent_id, position, title,
      case when exists (
        select from static_page beside
        where beside.parent_id is not distinct from given.parent_id and beside.slug = given.slug
      ) or row_number() over (partition by parent_id, slug order by position) > 1
        then slug || '-' || id else slug end,
      body, ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given(id bigint, parent_id bigint, position integer, title text, slug text, body jsonb)
    order by position
  `.execute(tx);
  const tags = ['site', 'addresses', ...pages.map(({ id }) => `page:${id}`)];
  await announce(tx, { act: 'staticPages.imported', by: actor, at, thing: 'static_page', thingId: null, tags, facts });
}
