import { withoutForbidden } from './characters.ts';

/**
 * Something wrong in a file that was read over. `what` is the element (or the encoding, the prefix) concerned, `line`
 * where it first stands, `count` how often.
 *
 * - `cdata-open`: a CDATA section without its end
 * - `cdata-nested`: a `]]>` within one that wasn't escaped
 * - `stray-mark`: a `<` that begins nothing of WXR: a bare one, or HTML that wasn't escaped
 * - `stray-ampersand`: a bare `&`, or a name of no character
 * - `html-entity`: a name of a character that HTML knows and XML doesn't; it was read
 * - `not-closed`, `not-opened`: an element without its end, or an end without its element
 * - `item-not-closed`: an item without its end, whole all the same
 * - `twice`: an element that stands once stands again; the first counts
 * - `other-prefix`: a namespace of WXR under another prefix
 * - `no-version`: the file doesn't say which WXR it is
 * - `forbidden-characters`: control characters, which XML forbids; they were dropped
 * - `invalid-bytes`: bytes that are no character in the file's encoding; each is U+FFFD now
 * - `other-encoding`: not in the encoding of the file, but in `what`; it was read so
 * - `cut-escape`: an address whose last escaped character is cut (`%d8%`)
 * - `text-after-end`: something stands behind the end of the document, and was not read
 */
export type Fault = { readonly kind: FaultKind; readonly what: string; readonly line: number; readonly count: number };

export type FaultKind =
  | 'cdata-open'
  | 'cdata-nested'
  | 'stray-mark'
  | 'stray-ampersand'
  | 'html-entity'
  | 'not-closed'
  | 'not-opened'
  | 'item-not-closed'
  | 'twice'
  | 'other-prefix'
  | 'no-version'
  | 'forbidden-characters'
  | 'invalid-bytes'
  | 'other-encoding'
  | 'cut-escape'
  | 'text-after-end';

type Counted = { readonly kind: FaultKind; readonly what: string; readonly line: number; count: number };

/** Gathers the faults of one piece of a file: one for each kind and element, however often it stands there. */
export class Faults {
  readonly #found = new Map<string, Counted>();
  #last: Counted | null = null;

  /** @param line asked for the first fault of its kind only */
  add(kind: FaultKind, what: string, line: () => number, count = 1): void {
    // One fault often comes thousands of times on end.
    if (this.#last?.kind !== kind || this.#last.what !== what) {
      const key = `${kind} ${what}`;
      const known = this.#found.get(key) ?? { kind, what, line: line(), count: 0 };
      if (this.#found.size < MOST) this.#found.set(key, known);
      this.#last = known;
    }
    this.#last.count += count;
  }

  all(): readonly Fault[] {
    return this.#found.size === 0 ? NONE : [...this.#found.values()].map((one) => ({ ...one, what: said(one.what) }));
  }
}

/** What was met is often a name that is none, as long and as broken as may be. */
const said = (what: string): string => withoutForbidden(what.slice(0, WHAT_UNITS)).toWellFormed();
const WHAT_UNITS = 200;

const NONE: readonly Fault[] = [];
/** A piece with more kinds and names than that is noise. */
const MOST = 100;
