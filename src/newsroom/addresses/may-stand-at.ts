import { isReserved } from './reserved.ts';

/** What no eye sees in an address: marks of direction, joiners, controls, blanks. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Z}\p{Cs}\p{Co}\p{Cn}]/u;
const ARCHIVE = /^\/\d{4}(?:\/\d{1,2}){0,2}\/$/;
const AFTER_LISTS = /\/(?:page|feed)(?:\/|$)/;
/** What divides parts of an address, or begins an escape, when it stands in it decoded. */
const AMBIGUOUS = /[?#%\\]|\/\//;

/**
 * Whether an article or page may have a decoded path as its own: not where the system answers itself, and nothing in
 * it that can't be seen or read aloud. Years may begin it (`/2019/05/خبر/`), but not be all of it.
 */
export function mayStandAt(path: string): boolean {
  const [first = ''] = path.split('/').filter((step) => step !== '');
  if (first === '' || UNSEEN.test(path) || AMBIGUOUS.test(path) || ARCHIVE.test(path)) return false;
  return (!isReserved(first) || /^\d{4}$/.test(first)) && !AFTER_LISTS.test(path);
}
