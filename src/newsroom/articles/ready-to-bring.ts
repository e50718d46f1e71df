import { shorten } from '../../arabic/index.ts';
import type { ArticleId } from '../../base/ids.ts';
import { firstParagraphs, wordCount } from '../../body/index.ts';
import type { ArticleContent } from '../contract.ts';
import { picturesIn } from '../pictures.ts';
import { TEASER_GRAPHEMES } from './put-live.ts';

/** An article as another system had it. Its id was taken from the table's sequence, and its address put, before. */
export type BroughtArticle = {
  readonly articleId: ArticleId;
  readonly content: ArticleContent;
  readonly writtenAt: Date;
  readonly standing:
    | { readonly state: 'published'; readonly publishedAt: Date | null; readonly updatedAt: Date | null }
    | { readonly state: 'scheduled'; readonly dueAt: Date }
    | { readonly state: 'draft' };
};

/** What is written of a brought article: a fifth of the memory of its content, and nothing left to work out. */
export type ArticleToBring = Pick<BroughtArticle, 'articleId' | 'writtenAt' | 'standing'> &
  Pick<ArticleContent, 'sectionIds' | 'authorIds' | 'tagIds'> & {
    /** The content as JSON in UTF-8. */
    readonly json: Buffer;
    readonly leadPictureId: number | null;
    readonly bodyPictureIds: readonly number[];
    readonly teaser: string;
    readonly words: number;
  };

/** Works out whatever can be while the database is still busy with what comes before. */
export function readyToBring({ articleId, content, writtenAt, standing }: BroughtArticle): ArticleToBring {
  const { sectionIds, authorIds, tagIds, leadPicture, body } = content;
  const isLive = standing.state === 'published';
  return {
    ...{ articleId, writtenAt, standing, sectionIds, authorIds, tagIds },
    json: Buffer.from(JSON.stringify(content)),
    leadPictureId: leadPicture?.pictureId ?? null,
    bodyPictureIds: [...new Set(picturesIn(body))],
    teaser: isLive ? shorten(firstParagraphs(body, 2).join(' '), { graphemes: TEASER_GRAPHEMES }) : '',
    words: isLive ? wordCount(body) : 0,
  };
}
