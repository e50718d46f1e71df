import { sql } from 'kysely';
import type { Db } from '../../storage/index.ts';
import { notFounded } from '../refusals.ts';

/** What commands need to know of the paper's settings. */
export type SiteSettings = { readonly zone: string; readonly articlePattern: string; readonly slugMaxBytes: number };

/** The settings, or a refusal when nobody has founded the newsroom. */
export async function siteSettings(db: Db): Promise<SiteSettings> {
  const { rows } = await sql<SiteSettings>`
    select zone, article_pattern as "articlePattern", slug_max_bytes as "slugMaxBytes" from site
  `.execute(db);
  const [settings] = rows;
  if (settings === undefined) throw notFounded();
  return settings;
}

/** Whether the newsroom has been founded. */
export async function isFounded(db: Db): Promise<boolean> {
  const site = await db.selectFrom('site').select('id').executeTakeFirst();
  return site !== undefined;
}

/** What the paper is called, and whether somebody called it so; null before it is founded. Asked of the database each time. */
export async function paperNamed(db: Db): Promise<{ name: string; isNamed: boolean } | null> {
  const row = await db.selectFrom('site').select(['name', 'is_named']).executeTakeFirst();
  return row === undefined ? null : { name: row.name, isNamed: row.is_named };
}
