/*
 * The article's body as plain data: what `bodySchema` (schema.ts) writes as JSON, spelt out as types, so that
 * readers of a body need no editor library. Both files change together, and with them `BODY_VERSION`.
 */

/** The version that `doc.attrs.version` carries. A change that old bodies don't satisfy raises it. */
export const BODY_VERSION = 1;

/** A base direction that a block states for itself; `null` in a block means: the article's own (right to left). */
export type Direction = 'rtl' | 'ltr';

/** What a correction note says of itself; the newsroom's three words for it (docs/glossary.md). */
export const CORRECTION_KINDS = ['correction', 'clarification', 'update'] as const;
/** One of `CORRECTION_KINDS`. */
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/** Why search engines are asked not to count a link, when its source says so. */
export const LINK_RELATIONS = ['nofollow', 'sponsored', 'ugc'] as const;
/** One of `LINK_RELATIONS`. */
export type LinkRelation = (typeof LINK_RELATIONS)[number];

/** Heading levels of a body; the headline of the page is level 1. */
export const HEADING_LEVELS = [2, 3, 4] as const;
/** One of `HEADING_LEVELS`. */
export type HeadingLevel = (typeof HEADING_LEVELS)[number];

/** What every block carries: an id that lasts over revisions (form in `block-id.ts`), and its direction. */
export type BlockAttrs = { readonly id: string; readonly dir: Direction | null };

export type LinkMark = {
  readonly type: 'link';
  /** Checked by `linkAddressOf` (addresses.ts): http, https, mailto, tel or relative. */
  readonly attrs: { readonly href: string; readonly relation: LinkRelation | null };
};
/** Text marked up by its source as being in another language, or running the other way. */
export type LanguageMark = {
  readonly type: 'language';
  /** `lang` is a BCP 47 tag. At least one of the two is given. */
  readonly attrs: { readonly lang: string | null; readonly dir: Direction | null };
};
export type PlainMark = { readonly type: 'strong' | 'em' | 'strike' | 'sub' | 'sup' | 'code' };
export type Mark = LinkMark | LanguageMark | PlainMark;

export type Text = { readonly type: 'text'; readonly text: string; readonly marks?: readonly Mark[] };
export type HardBreak = { readonly type: 'hardBreak' };
/** A shortcode inside a sentence, kept letter for letter; readers see nothing of it. */
export type LegacyInline = {
  readonly type: 'legacyInline';
  readonly attrs: { readonly name: string; readonly source: string };
};
export type Inline = Text | HardBreak | LegacyInline;

/** A block that holds running text. */
type TextBlock<Type extends string, Attrs extends BlockAttrs = BlockAttrs> = {
  readonly type: Type;
  readonly attrs: Attrs;
  readonly content?: readonly Inline[];
};

export type Paragraph = TextBlock<'paragraph'>;
export type Heading = TextBlock<'heading', BlockAttrs & { readonly level: HeadingLevel }>;
/** The line under a gallery or a table. */
export type Caption = TextBlock<'caption'>;
/** Who said what is quoted. */
export type Source = TextBlock<'source'>;
/** A dated note to readers about a mistake; its content is the note. */
export type Correction = TextBlock<
  'correction',
  BlockAttrs & {
    readonly kind: CorrectionKind;
    /** An instant (`2026-11-22T14:20:00Z`) or a day (`2026-11-22`), when known. */
    readonly at: string | null;
  }
>;

/** One picture; its content is the caption. Either `picture` or `src` is given. */
export type Image = TextBlock<
  'image',
  BlockAttrs & {
    /** A picture that the newsroom holds (a `PictureId`; a plain number here, as it is in JSON). */
    readonly picture: number | null;
    /** The address of a picture that isn't held: drawn as a link, never loaded. */
    readonly src: string | null;
    readonly alt: string;
    readonly credit: string;
  }
>;

/** Something on another site, loaded only when the reader asks; its content is the caption. */
export type Embed = TextBlock<
  'embed',
  BlockAttrs & {
    /** Absolute, http or https. */
    readonly address: string;
    /** A key of `PROVIDERS` (embed-providers.ts), or null: then the host stands for it. */
    readonly provider: string | null;
  }
>;

export type CodeBlock = {
  readonly type: 'codeBlock';
  readonly attrs: BlockAttrs & { readonly language: string | null };
  readonly content?: readonly Text[];
};
export type Divider = { readonly type: 'divider'; readonly attrs: BlockAttrs };
/** Something from a former system that means nothing here: kept for editors, nothing to readers. */
export type Legacy = {
  readonly type: 'legacy';
  readonly attrs: BlockAttrs & {
    readonly name: string;
    /** Letter for letter as it stood. */
    readonly source: string;
  };
};

export type ListItem = { readonly type: 'listItem'; readonly content: readonly [Paragraph, ...Block[]] };
export type BulletList = {
  readonly type: 'bulletList';
  readonly attrs: BlockAttrs;
  readonly content: readonly ListItem[];
};
export type OrderedList = {
  readonly type: 'orderedList';
  readonly attrs: BlockAttrs & { readonly start: number };
  readonly content: readonly ListItem[];
};
export type List = BulletList | OrderedList;

export type Quote = {
  readonly type: 'quote';
  readonly attrs: BlockAttrs;
  readonly content: readonly (Paragraph | List | Source)[];
};
/** The article's own words (or a quote) lifted out of the column. */
export type PullQuote = {
  readonly type: 'pullQuote';
  readonly attrs: BlockAttrs;
  readonly content: readonly (Paragraph | Source)[];
};
export type Gallery = {
  readonly type: 'gallery';
  readonly attrs: BlockAttrs;
  readonly content: readonly (Image | Caption)[];
};

/** How many columns and rows a cell covers; 1 to `CELL_SPAN_LIMIT`. */
export type CellAttrs = { readonly colspan: number; readonly rowspan: number };
export type Cell = {
  readonly type: 'tableCell' | 'tableHeader';
  readonly attrs: CellAttrs;
  readonly content: readonly (Paragraph | List)[];
};
export type TableRow = { readonly type: 'tableRow'; readonly content: readonly Cell[] };
export type Table = {
  readonly type: 'table';
  readonly attrs: BlockAttrs;
  readonly content: readonly (Caption | TableRow)[];
};

/** What may stand directly in a body. */
export type Block =
  | Paragraph
  | Heading
  | List
  | Quote
  | PullQuote
  | Image
  | Gallery
  | Table
  | Embed
  | CodeBlock
  | Divider
  | Correction
  | Legacy;

/** The body of an article. Made by `parseBody` and the readers of HTML, Markdown and plain text; never by hand. */
export type Body = {
  readonly type: 'doc';
  readonly attrs: { readonly version: typeof BODY_VERSION };
  readonly content?: readonly Block[];
};

/** A body in which nothing is written yet. */
export const emptyBody: Body = { type: 'doc', attrs: { version: BODY_VERSION } };
