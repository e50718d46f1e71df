import type { ArticleId, AuthorId, PictureId, SectionId, StaticPageId, TagId } from '../../base/ids.ts';

/** Everything of the newsroom that one import made, by id. */
export type Brought = {
  readonly importId: number;
  readonly articles: readonly ArticleId[];
  readonly pages: readonly StaticPageId[];
  readonly sections: readonly SectionId[];
  readonly authors: readonly AuthorId[];
  readonly tags: readonly TagId[];
  /** Their rows are the media part's; their addresses are the newsroom's. */
  readonly pictures: readonly PictureId[];
};
