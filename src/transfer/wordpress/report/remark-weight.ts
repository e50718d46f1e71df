import type { RemarkKind } from './parity-report.ts';

/**
 * How much a kind of remark matters to a newsroom:
 *
 * - `lost`: something of the old site isn't here
 * - `look`: it is here, and readers may see it otherwise than before
 * - `know`: it is as it should be, and somebody may want it otherwise
 * - `mended`: it was set right on the way
 */
export type Weight = 'lost' | 'look' | 'know' | 'mended';

const WEIGHTS: Readonly<Record<RemarkKind, Weight>> = {
  failed: 'lost',
  'file-cut': 'lost',
  'not-an-export': 'lost',
  'cut-off': 'lost',
  'cut-short': 'lost',
  'too-long': 'lost',
  empty: 'know',
  cut: 'lost',
  'picture-not-there': 'lost',
  'picture-refused': 'lost',
  'picture-dropped': 'lost',
  'page-comments': 'lost',
  'comments-refused': 'lost',
  'reusable-missing': 'lost',
  'picture-missing': 'look',
  'picture-unknown': 'look',
  'no-title': 'look',
  'future-date': 'look',
  protected: 'look',
  state: 'look',
  misread: 'look',
  shortcode: 'look',
  block: 'look',
  'link-unknown': 'look',
  'link-dropped': 'look',
  'author-undeclared': 'look',
  'menu-entry': 'look',
  'term-unknown': 'know',
  elsewhere: 'look',
  template: 'look',
  'no-domain': 'look',
  'meta-unreadable': 'know',
  frame: 'know',
  aside: 'know',
  sticky: 'know',
  type: 'know',
  'address-taken': 'mended',
  'address-new': 'mended',
  'comment-kind': 'mended',
  'comment-empty': 'mended',
  'comment-loop': 'mended',
  'comment-parent': 'mended',
  'parent-missing': 'mended',
  'parent-loop': 'mended',
  dropped: 'mended',
  table: 'mended',
  deep: 'mended',
  backslashes: 'mended',
  entities: 'mended',
  escapes: 'mended',
  'encoded-markup': 'mended',
  'cdata-open': 'mended',
  'cdata-nested': 'mended',
  'stray-mark': 'mended',
  'stray-ampersand': 'mended',
  'html-entity': 'mended',
  'not-closed': 'mended',
  'not-opened': 'mended',
  'item-not-closed': 'mended',
  twice: 'mended',
  'other-prefix': 'mended',
  'no-version': 'mended',
  'forbidden-characters': 'mended',
  'invalid-bytes': 'mended',
  'other-encoding': 'mended',
  'cut-escape': 'mended',
  'text-after-end': 'mended',
};

const ORDER: readonly Weight[] = ['lost', 'look', 'know', 'mended'];

type Counted = { readonly kind: RemarkKind; readonly count: number };

/** Whether a name that was kept with an import is one of a kind of remark. */
export const isRemarkKind = (name: string): name is RemarkKind => Object.hasOwn(WEIGHTS, name);

/** What matters most first; of one weight, what there is most of. */
export const heaviestFirst = (one: Counted, other: Counted): number =>
  ORDER.indexOf(WEIGHTS[one.kind]) - ORDER.indexOf(WEIGHTS[other.kind]) || other.count - one.count;

/** Whether remarks of a kind usually want somebody's eye: where they are counted, they aren't looked at one by one. */
export const usuallyOpen = (kind: RemarkKind): boolean => WEIGHTS[kind] !== 'mended';
