/** A comment with which WordPress's block editor marks where a block starts or ends. */
export type BlockComment = {
  /** Without `core/`: `paragraph`, `acf/quote`. */
  readonly name: string;
  readonly form: 'open' | 'close' | 'empty';
  /** Its settings as they stand, JSON or ''. */
  readonly settings: string;
};

/** One with nothing but its name, as most are. */
const BARE = /^\/?wp:[a-z][a-z0-9_-]*$/;
const FORM = /^(\/?)wp:(?:core\/)?([a-z][a-z0-9_-]*(?:\/[a-z][a-z0-9_-]*)?)(?:\s+(\{.*\}))?\s*(\/?)$/s;

/** Empty blocks that only space what is around them. */
const SPACING = new Set(['spacer', 'more', 'nextpage', 'page-break']);

/** Whether the source was written in the block editor: its line ends then mean nothing. */
export const hasBlockComments = (html: string): boolean => /<!--\s*wp:/.test(html);

/** Reads the text of a comment; null for a comment that marks no block. */
export function blockCommentOf(comment: string): BlockComment | null {
  const said = comment.trim();
  if (BARE.test(said))
    return said.startsWith('/')
      ? { name: said.slice('/wp:'.length), settings: '', form: 'close' }
      : { name: said.slice('wp:'.length), settings: '', form: 'open' };
  const found = FORM.exec(said);
  if (found === null) return null;
  const [, closes, name = '', settings = '', empty] = found;
  return { name, settings, form: closes === '/' ? 'close' : empty === '/' ? 'empty' : 'open' };
}

/** What an empty block is to a body: a divider, nothing, or (`legacy`) something made by a program we don't have. */
export function meaningOfEmpty(name: string): 'divider' | 'nothing' | 'legacy' {
  if (name === 'separator') return 'divider';
  return SPACING.has(name) ? 'nothing' : 'legacy';
}

/** The numbers of the pictures that a gallery without content names in its settings, parted by commas; '' for none. */
export const galleryNumbersOf = (settings: string): string =>
  /"ids":\s*\[([\d,\s"]*)\]/.exec(settings)?.[1]?.replaceAll('"', '') ?? '';

/** The number of the picture in the settings of a block, or null. */
export function pictureNumberOf(settings: string): number | null {
  if (settings === '') return null;
  const found = /"(?:id|mediaId)":\s*(\d{1,15})\b/.exec(settings)?.[1];
  return found === undefined ? null : Number(found);
}
