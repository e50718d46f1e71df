import { type AddressAnswer, findAddress } from '../newsroom/index.ts';
import type { Db } from '../storage/index.ts';

/** WordPress puts sections below `/category/`; ours have the same path without it. */
const CATEGORY = '/category/';

/** What a path leads to, in one step; also where WordPress had a section. */
export async function findOnSite(db: Db, path: string): Promise<AddressAnswer> {
  const answer = await findAddress(db, path);
  if (answer.is !== 'unknown' || !path.startsWith(CATEGORY)) return answer;
  const old = await findAddress(db, path.slice(CATEGORY.length - 1));
  if (old.is === 'canonical' && old.thing === 'section') return { is: 'redirect', location: old.address };
  return old.is === 'redirect' ? old : answer;
}
