import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ArticleId } from '../base/ids.ts';
import { bodyFromMarkdown, newBlockId } from '../body/index.ts';
import type { PictureView } from '../media/index.ts';
import { type Actor, publishArticle, saveDraft } from '../newsroom/index.ts';
import type { Tx } from '../storage/index.ts';
import type { ArticleFile } from './article-file.ts';
import { authorsNamed, sectionsNamed, tagsNamed } from './naming.ts';
import { fileUnreadable } from './refusals.ts';
import { systemWord } from './system-word.ts';

/** Gives a picture that a file names, or null. */
export type PictureByName = (name: string) => PictureView | null;

/**
 * Publishes an article's file; answers with its path, decoded.
 *
 * @param publishedAt when readers first had it, where that was before it is published here
 */
export async function publishFile(
  tx: Tx,
  actor: Actor,
  at: Date,
  article: ArticleFile,
  picture: PictureByName,
  publishedAt: Date = at,
): Promise<{ articleId: ArticleId; path: string }> {
  const { kind, kicker, headline, standfirst, alt, caption, credit, comments } = article;
  const { body } = bodyFromMarkdown(article.markdown, {
    newId: newBlockId,
    picture: (asked) => {
      const held = asked.by === 'address' ? picture(asked.address) : null;
      return held === null ? null : { picture: held.id };
    },
  });
  const trail = article.section?.split('/').map((name) => name.trim()) ?? [];
  const lead = article.picture === null ? null : picture(article.picture);
  const { articleId, revisionId } = await saveDraft(tx, actor, at, {
    articleId: null,
    basedOn: null,
    content: {
      ...{ kind, kicker, headline, standfirst, body, commentPolicy: comments, slug: null },
      ...{ searchTitle: '', description: '' },
      leadPicture: lead === null ? null : { pictureId: lead.id, alt, caption, credit },
      sectionIds: await sectionsNamed(tx, actor, at, [trail]),
      authorIds: await authorsNamed(tx, actor, at, article.authors),
      tagIds: await tagsNamed(tx, actor, at, article.tags),
    },
  });
  const { path } = await publishArticle(tx, actor, at, { articleId, basedOn: revisionId, publishedAt });
  return { articleId, path };
}

/** The pictures that an article's file names: its lead, and those in its text. */
export const picturesNamedIn = ({ picture, markdown }: ArticleFile): string[] => [
  ...(picture === null ? [] : [picture]),
  ...[...markdown.matchAll(/!\[[^\]]*\]\(([^\s)]+)/g)].map(([, name = '']) => name),
];

/** Names that lead to another site, from which nothing is taken. */
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/**
 * The bytes of the pictures that a file names and that lie beside it. Whoever names one that isn't there has mistyped
 * it, or forgot to copy it: nothing is published without it.
 */
export async function picturesBeside(file: string, names: readonly string[]): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  for (const name of names) {
    if (ELSEWHERE.test(name)) continue;
    const picture = join(dirname(file), name);
    try {
      found.set(name, await readFile(picture));
    } catch (error) {
      throw fileUnreadable({ file: picture, why: systemWord(error) }, { cause: error });
    }
  }
  return found;
}
