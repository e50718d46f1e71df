import { withoutInvisible } from '../letters/index.ts';
import { decodeSegment } from './percent-encoding.ts';
import { slugWords } from './slug-words.ts';

const ORIGIN = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/?#]*/;
const QUERY_OR_FRAGMENT = /[?#].*$/s;
/** Never in an honest path: control characters, the other slash, and an encoded one. */
const NO_PLACE_IN_SEGMENT = /[\p{Cc}/\\]/u;

/** The path of an address, as it is written: without scheme, host, query and fragment. */
export const pathIn = (address: string): string => address.replace(ORIGIN, '').replace(QUERY_OR_FRAGMENT, '');

/**
 * One form for every way an address is written: decoded, NFC, nothing invisible, a slash at both ends.
 * Encoding in any case, once or twice, raw, decomposed, with host or query: all give the same path.
 * Null when it can't be an address of ours: an escape cut in the middle, bytes that are no UTF-8,
 * an encoded slash, a step up the tree.
 *
 * @example canonicalPath('/%d8%a2%d8%ab%d8%a7%d8%b1') // '/آثار/'
 */
export function canonicalPath(path: string): string | null {
  const segments = segmentsOf(path);
  if (segments === null) return null;
  return segments.length === 0 ? '/' : `/${segments.join('/')}/`;
}

/**
 * The slug that a path leads to (that of its last part), or null where there is none.
 * Digits, marks and case are brought to the form that `slugOf` gives, so that an old link finds its article.
 */
export function slugOfPath(path: string): string | null {
  const words = slugWords(segmentsOf(path)?.at(-1) ?? '');
  return words.length === 0 ? null : words.join('-');
}

function segmentsOf(path: string): string[] | null {
  if (!path.isWellFormed()) return null;
  const segments: string[] = [];
  // Parted before it is decoded: a slash that comes out of an escape is no slash of the path.
  for (const written of pathIn(path).split('/')) {
    const decoded = decodeSegment(written);
    if (decoded === null || NO_PLACE_IN_SEGMENT.test(decoded)) return null;
    const segment = withoutInvisible(decoded).normalize('NFC');
    if (segment === '.' || segment === '..') return null;
    if (segment !== '') segments.push(segment);
  }
  return segments;
}
