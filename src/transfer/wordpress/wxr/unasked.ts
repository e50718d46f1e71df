/**
 * Texts that whoever reads doesn't look at: they read as empty. Most of a file is made of a few of them, and turning
 * their bytes into text is most of what reading costs. What is wrong with the file there is told all the same.
 */
export type Unasked = {
  readonly texts: ReadonlySet<string>;
  /** Types of items that are read whole nevertheless. */
  readonly wholeTypes: ReadonlySet<string>;
};

/** Nothing is made of these, whatever the file is read for. */
const NEVER_ASKED = ['guid', 'wp:post_modified', 'wp:ping_status'];

/** For who reads all of what the newsroom may keep. */
export const ALL_ASKED: Unasked = { texts: new Set(NEVER_ASKED), wholeTypes: new Set() };

/** For who learns what items there are, without their texts and what was answered to them. A block is part of others. */
export const TEXTS_UNASKED: Unasked = {
  texts: new Set([
    ...[...NEVER_ASKED, 'content:encoded', 'wp:comment_id', 'wp:comment_author', 'wp:comment_author_email'],
    ...['wp:comment_author_url', 'wp:comment_author_IP', 'wp:comment_date', 'wp:comment_date_gmt'],
    ...['wp:comment_content', 'wp:comment_parent', 'wp:comment_user_id'],
  ]),
  wholeTypes: new Set(['wp_block']),
};
