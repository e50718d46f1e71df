import type { WxrItem } from '../wxr/index.ts';
import { datesOf } from './dates.ts';

/** What becomes of an item in the newsroom. Nothing that readers of the old site couldn't read is ever published. */
export type ItemState =
  | { readonly state: 'published' }
  | { readonly state: 'scheduled'; readonly dueAt: Date }
  /**
   * - `password`: it was published behind a password
   * - `due-passed`: it was to appear before now, and nobody knows whether it did
   * - `no-date`: it is scheduled for no date
   * - `unknown-status`: a status of some plug-in
   */
  | {
      readonly state: 'draft';
      readonly why: 'draft' | 'pending' | 'private' | 'password' | 'due-passed' | 'no-date' | 'unknown-status';
    }
  | { readonly state: 'skipped'; readonly why: 'trash' | 'auto-draft' | 'revision' };

type Stated = Pick<WxrItem, 'type' | 'status' | 'password' | 'date' | 'dateGmt' | 'modifiedGmt' | 'pubDate'>;

/** What becomes of an item; `zone` is the old site's, `now` the time of the move. */
export function stateOf(item: Stated, { zone, now }: { readonly zone: string; readonly now: Date }): ItemState {
  if (item.type === 'revision') return { state: 'skipped', why: 'revision' };
  switch (item.status) {
    case 'publish':
      return item.password === '' ? { state: 'published' } : { state: 'draft', why: 'password' };
    case 'future':
      return scheduled(item, zone, now);
    case 'draft':
    case 'pending':
    case 'private':
      return { state: 'draft', why: item.status };
    case 'trash':
    case 'auto-draft':
      return { state: 'skipped', why: item.status };
    case 'inherit':
      return { state: 'skipped', why: 'revision' };
    default:
      return { state: 'draft', why: 'unknown-status' };
  }
}

function scheduled(item: Stated, zone: string, now: Date): ItemState {
  if (item.password !== '') return { state: 'draft', why: 'password' };
  // A feed's date says when it was last written there, not when the text is due.
  const dueAt = datesOf({ ...item, pubDate: '', modifiedGmt: '' }, zone).publishedAt;
  if (dueAt === null) return { state: 'draft', why: 'no-date' };
  return dueAt <= now ? { state: 'draft', why: 'due-passed' } : { state: 'scheduled', dueAt };
}
