import type { ArticleId, AuthorId } from '../../../base/ids.ts';
import type { BroughtComment } from '../../../comments/index.ts';
import { commentText, writtenAtOf } from '../article/index.ts';
import { plainTitle, type WxrComment } from '../wxr/index.ts';

/** Longer names and addresses of senders are cut. */
const NAME_UNITS = 200;
const SENDER_UNITS = 500;
/** WordPress gives numbers, others who write its format give what they like. */
const ID_UNITS = 100;

/** Why a comment wasn't taken: an editors' note or a plug-in's entry, or no words in it. */
export type CommentLeft = 'comment-kind' | 'comment-empty';

/** What is needed to read a comment: its article, the zone of the old site, and who of its people signed as whom. */
export type CommentPlace = {
  readonly articleId: ArticleId;
  readonly zone: string;
  readonly authorOf: (userId: string) => AuthorId | null;
};

/** A comment of the old site as the newsroom keeps it, or why it doesn't. */
export function broughtComment(
  comment: WxrComment,
  number: number,
  { articleId, zone, authorOf }: CommentPlace,
): BroughtComment | CommentLeft {
  const { type } = comment;
  const kind = type === '' || type === 'comment' ? 'comment' : type;
  if (kind !== 'comment' && kind !== 'pingback' && kind !== 'trackback') return 'comment-kind';
  const text = commentText(comment.content);
  if (text === '') return 'comment-empty';
  return {
    articleId,
    foreignId: numberOf(comment.id) ?? `n${number}`,
    parentForeignId: numberOf(comment.parent),
    kind,
    state: STATES.get(comment.approved) ?? 'waiting',
    name: cut(plainTitle(comment.author), NAME_UNITS),
    authorId: comment.userId === '' || comment.userId === '0' ? null : authorOf(comment.userId),
    text,
    writtenAt: writtenAtOf(comment, zone),
    email: cut(comment.email, SENDER_UNITS),
    site: cut(comment.url, SENDER_UNITS),
    ip: cut(comment.address, SENDER_UNITS),
  };
}

/** By what a comment is known in the old site; null for nothing, and for what is too long to be that. */
function numberOf(said: string): string | null {
  const id = said.trim();
  return id === '' || id === '0' || id.length > ID_UNITS ? null : id;
}

const STATES: ReadonlyMap<string, BroughtComment['state']> = new Map([
  ['1', 'shown'],
  ['approved', 'shown'],
  ['0', 'waiting'],
  ['hold', 'waiting'],
  ['spam', 'spam'],
  ['trash', 'removed'],
  ['post-trashed', 'removed'],
]);

const cut = (text: string, units: number): string => text.slice(0, units).toWellFormed();
