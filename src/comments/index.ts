export { type BroughtComment, bringComments } from './bring-comments.ts';
export * from './contract.ts';
export { articleComments, commentPage } from './queries/article-comments.ts';
export { COMMENTS_ON_PAGE } from './queries/paged-threads.ts';
export * as refusals from './refusals.ts';
export { COMMENT_TABLES, removeBroughtComments } from './remove-brought-comments.ts';
export * from './views.ts';
export type { CommentsRefusal, CommentsWords } from './words.ts';
