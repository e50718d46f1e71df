import type { DatabaseSync } from 'node:sqlite';
import { prepared } from './prepared.ts';

/** How many articles hold a token. */
export const articlesWith = (index: DatabaseSync, token: string): number =>
  Number(prepared(index, 'select articles from token where token = ?').get(token)?.articles ?? 0);
