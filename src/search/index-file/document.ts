import type { ArticleId, AuthorId, RevisionId, SectionId, TagId } from '../../base/ids.ts';

/** What the index needs of a live article. */
export type SearchDocument = {
  id: ArticleId;
  /** What it says is that of this revision. */
  revisionId: RevisionId;
  publishedAt: Date | null;
  kicker: string;
  headline: string;
  standfirst: string;
  /** The words of the body, block after block. */
  body: string;
  sectionId: SectionId | null;
  /** All sections it stands in, without those above them. */
  sections: readonly SectionId[];
  authors: readonly { id: AuthorId; name: string }[];
  tags: readonly { id: TagId; name: string }[];
};
