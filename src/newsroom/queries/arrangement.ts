import { sql } from 'kysely';
import type { SectionId } from '../../base/ids.ts';
import type { Db } from '../../storage/index.ts';

/** What is to be known beside the sections by who arranges them. */
export type ArrangementView = {
  /** How many published articles readers find in each section, those below it included. */
  readonly articles: readonly { readonly sectionId: SectionId; readonly count: number }[];
  /** The static pages, which a menu may lead to. */
  readonly pages: readonly { readonly title: string; readonly address: string }[];
};

/** More pages than anybody puts into a menu. */
const MOST_PAGES = 200;

/** Counts run over an index alone: 40,000 articles take some milliseconds. */
export async function arrangement(db: Db): Promise<ArrangementView> {
  const { rows } = await sql<ArrangementView>`
    select
      (select coalesce(json_agg(json_build_object('sectionId', id, 'count', (
          select count(*) from live_article_section where section_id = section.id))), '[]') from section) as articles,
      (select coalesce(json_agg(json_build_object('title', title, 'address', path)), '[]') from (
          select page.title, address.path from static_page page
          join address on address.thing = 'static_page' and address.thing_id = page.id and address.state = 'canonical'
          order by page.position, page.id limit ${MOST_PAGES}) page) as pages
  `.execute(db);
  return rows[0] ?? { articles: [], pages: [] };
}
