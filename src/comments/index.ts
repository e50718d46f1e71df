export { type BringResult, type BroughtComment, bringComments, type CommentRef } from './bring-comments.ts';
export * from './contract.ts';
export * as refusals from './refusals.ts';
export type { CommentsRefusal, CommentsWords } from './words.ts';
