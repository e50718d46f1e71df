/**
 * Texts that whoever reads doesn't look at: they read as empty. Most of a file is made of a few of them, and turning
 * their bytes into text is most of what reading costs. What is wrong with the file there is told all the same.
 */
export type Unasked = {
  readonly texts: ReadonlySet<string>;
  /** Texts that are asked for where a link stands in them, and read as empty elsewhere. */
  readonly unlinked: ReadonlySet<string>;
  /** Types of items that are read whole nevertheless. */
  readonly wholeTypes: ReadonlySet<string>;
};

/** What every link of a text begins with, in a document's letters as in its characters. */
export const LINK = /\bhref\b/i;

const NONE: ReadonlySet<string> = new Set();

/** For who reads an item to the last letter. */
export const NONE_UNASKED: Unasked = { texts: NONE, unlinked: NONE, wholeTypes: NONE };

/** Nothing is made of these, whatever the file is read for. */
const NEVER_ASKED = ['guid', 'wp:post_modified', 'wp:ping_status'];

/** For who reads all of what the newsroom may keep. */
export const ALL_ASKED: Unasked = { ...NONE_UNASKED, texts: new Set(NEVER_ASKED) };

/**
 * For who learns what items there are, without their texts and what was answered to them. Links tell how the old site
 * wrote its addresses, and a block is part of other texts.
 */
export const TEXTS_UNASKED: Unasked = {
  texts: new Set([
    ...[...NEVER_ASKED, 'wp:comment_id', 'wp:comment_author', 'wp:comment_author_email', 'wp:comment_author_url'],
    ...['wp:comment_author_IP', 'wp:comment_date', 'wp:comment_date_gmt', 'wp:comment_content', 'wp:comment_parent'],
    ...['wp:comment_user_id'],
  ]),
  unlinked: new Set(['content:encoded']),
  wholeTypes: new Set(['wp_block']),
};
