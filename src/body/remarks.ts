/**
 * What a reader of foreign text has to say about it. The kinds are stable; their sentences stand in `messages/`.
 *
 * - `dropped`: something that could run, or that belongs to a page and not to a text; `what` is its element
 * - `aside`: words that readers of the source don't see (hidden, a fallback); `text` holds them
 * - `cut`: the source breaks off inside a tag; `text` holds what stood there
 * - `link`, `picture`: an address that may not stand in a body; `what` is the address, `text` the link's words or alt
 * - `embed`: something framed in, kept as an embed; `what` is its address
 * - `shortcode`: a shortcode nobody here knows, kept for editors; `what` is its name
 * - `block`: a block of a former editor that has no content of its own, kept for editors; `what` is its name
 * - `missing-picture`: a picture named only by a number that leads nowhere; `what` is the number
 * - `table`: a table used for layout, its cells now one after the other
 * - `deep`: markup nested deeper than a body goes; the words are kept
 */
export type BodyRemarkKind =
  | 'dropped'
  | 'aside'
  | 'cut'
  | 'link'
  | 'picture'
  | 'embed'
  | 'shortcode'
  | 'block'
  | 'missing-picture'
  | 'table'
  | 'deep';

/** One thing worth telling the newsroom about a text that was brought in. */
export type BodyRemark = {
  readonly kind: BodyRemarkKind;
  readonly what: string;
  readonly text: string;
  /** How many times the same was found. */
  readonly count: number;
};

/** Notes a remark; the same one again only raises its count. */
export type Note = (kind: BodyRemarkKind, what: string, text?: string) => void;

/** A place to note remarks in, and the list of them in the order in which they first came up. */
export function remarkList(): { note: Note; list: () => readonly BodyRemark[] } {
  const found = new Map<string, BodyRemark>();
  return {
    note: (kind, what, text = '') => {
      const key = JSON.stringify([kind, what, text]);
      found.set(key, { kind, what, text, count: (found.get(key)?.count ?? 0) + 1 });
    },
    list: () => [...found.values()],
  };
}
