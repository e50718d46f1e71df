import type { BodyRemark, BodyRemarkKind } from '../../../body/index.ts';

/**
 * What there is to say of a text that came from WordPress. The kinds are stable; their sentences stand in `messages/`.
 *
 * - `picture-missing`: a picture that isn't among those held; it stays by its address, or (a number) is left out
 * - `picture-dropped`: a picture whose address may not stand in a body
 * - `link-dropped`: a link that may not stand in a body, or that a picture had; its words stay
 * - `link-unknown`: a link to the old site at which nothing that came along is found
 * - `frame`: another site's frame, kept as a link to it
 * - `shortcode`, `block`: something a program made that isn't here; kept for editors
 * - `reusable-missing`: a block shared by several texts that the file doesn't hold; kept for editors
 * - `dropped`: something that could run, or that belongs to a page and not to a text
 * - `aside`: words that readers of the old site didn't see; `text` holds them
 * - `cut`: the text breaks off inside a tag; `text` holds what stood there
 * - `table`: a table used for layout, its cells now one after the other
 * - `deep`: markup nested deeper than a body goes
 * - `elsewhere`: words that stand in one of the two places a page builder writes to and not in the one that was shown
 * - `meta-unreadable`: a field of a plug-in that can't be read; `what` is its key
 * - `backslashes`, `entities`, `escapes`, `encoded-markup`: damage of earlier moves; it is mended
 * - `misread`: words read in the wrong encoding; `what` is how they stand, `text` how they would be right
 * - `template`: a title or description with a variable nobody fills here; it is left out
 */
export type ArticleRemarkKind =
  | 'picture-missing'
  | 'picture-dropped'
  | 'link-dropped'
  | 'link-unknown'
  | 'frame'
  | 'shortcode'
  | 'block'
  | 'reusable-missing'
  | 'dropped'
  | 'aside'
  | 'cut'
  | 'table'
  | 'deep'
  | 'elsewhere'
  | 'meta-unreadable'
  | 'backslashes'
  | 'entities'
  | 'escapes'
  | 'encoded-markup'
  | 'misread'
  | 'template';

/** One thing worth telling the newsroom about an article that was brought in. */
export type ArticleRemark = {
  readonly kind: ArticleRemarkKind;
  readonly what: string;
  readonly text: string;
  /** How many times the same was found. */
  readonly count: number;
  /** Whether it is as it should be now; else an editor may want to look. */
  readonly mended: boolean;
};

const MENDED: ReadonlySet<ArticleRemarkKind> = new Set([
  ...(['dropped', 'table', 'deep', 'backslashes', 'entities', 'escapes', 'encoded-markup'] as const),
]);

const OF_BODY: Readonly<Record<BodyRemarkKind, ArticleRemarkKind>> = {
  dropped: 'dropped',
  aside: 'aside',
  cut: 'cut',
  link: 'link-dropped',
  picture: 'picture-dropped',
  embed: 'frame',
  shortcode: 'shortcode',
  block: 'block',
  'missing-picture': 'picture-missing',
  table: 'table',
  deep: 'deep',
};

/** A remark; whether it is mended follows from its kind. */
export const remark = (kind: ArticleRemarkKind, what: string, text = '', count = 1): ArticleRemark => ({
  kind,
  what,
  text,
  count,
  mended: MENDED.has(kind),
});

/** A remark of the reader of bodies in the words of this part. */
export const remarkOnBody = ({ kind, what, text, count }: BodyRemark): ArticleRemark =>
  remark(OF_BODY[kind], what, text, count);
