import { sql } from 'kysely';
import type { Db } from '../../storage/index.ts';
import type { ListPage } from '../views.ts';
import { listPage } from './list-page.ts';

/** One page of everything the paper has published, newest first; null for a page that it doesn't have. */
export const newestPage = (db: Db, page: number): Promise<ListPage | null> => listPage(db, sql`live_article`, page);
