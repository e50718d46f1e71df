/*
 * The words of the comments part that others share. Whatever is said here of a comment may reach readers; who sent it
 * (`comment_sender`) may not, and has no word here but in what an import brings.
 */

/** What a comment is: a reader's words, or another site's machine telling that it linked here. */
export const COMMENT_KINDS = ['comment', 'pingback', 'trackback'] as const;
export type CommentKind = (typeof COMMENT_KINDS)[number];

/** What became of a comment; readers see `shown` alone, and of `removed` the place where it stood. */
export const COMMENT_STATES = ['waiting', 'shown', 'spam', 'removed'] as const;
export type CommentState = (typeof COMMENT_STATES)[number];
