import type { AuthorId, CommentId } from '../base/ids.ts';

/*
 * What the queries of the comments part answer with. Nothing here tells who sent a comment: their questions don't name
 * the table in which that lies.
 */

/** What somebody said. */
export type CommentWords = {
  /** Empty when none was given. */
  readonly name: string;
  /** The author of the paper who wrote it, under the name that author has now. */
  readonly authorId: AuthorId | null;
  /** Plain text as it was typed; an empty line parts paragraphs. */
  readonly text: string;
  readonly writtenAt: Date | null;
};

/** A comment at its place in a thread. */
export type PlacedComment = {
  readonly id: CommentId;
  /** Its name within the page, which links to it end with: what an old site called it, so that old links land. */
  readonly anchor: string;
  /** Null where it was removed and only its place is left, because others have answered it. */
  readonly said: CommentWords | null;
  /** What it answers, where that stands on the page too. */
  readonly answers: { readonly said: Pick<CommentWords, 'name'> | null } | null;
};

/** A comment with the answers to it; those of the lowest level hold the answers to them as well, each after its own. */
export type CommentThread<Below = SecondLevel> = PlacedComment & { readonly below: readonly Below[] };
type SecondLevel = CommentThread<PlacedComment>;

/** A page of an article's comments, oldest thread first. Pages count from 1. */
export type CommentsView = {
  readonly threads: readonly CommentThread[];
  /** All that readers may read, on every page; what was removed isn't counted. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
};
