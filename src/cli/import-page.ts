import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { systemClock } from '../base/clock.ts';
import { plainTextOf } from '../body/index.ts';
import { keepPicture } from '../media/index.ts';
import { type Actor, publishArticle, saveDraft } from '../newsroom/index.ts';
import { type Db, inTransaction, type Tx } from '../storage/index.ts';
import { type NotAnArticle, readSavedPage, type SavedPage } from '../transfer/saved-page/index.ts';
import { type Command, oneFile, withDatabase } from './command.ts';
import { encodedPath } from './encoded-path.ts';
import { foundIfMissing } from './found.ts';
import { authorsNamed, sectionsNamed } from './naming.ts';
import { fileUnreadable } from './refusals.ts';
import { instantOf } from './wall-instant.ts';

const ACTOR: Actor = { kind: 'import', name: 'warraq import page', role: 'administrator' };

const NOTHING_READ = 1;

/** `warraq import page FILE`: brings in one saved article page; prints its address, or writes why not in the report. */
export const importPage: Command = {
  options: { report: { type: 'string' }, draft: { type: 'boolean', default: false } },
  run: async (context) => {
    const file = oneFile(context);
    const page = readSavedPage(await bytesOf(file), { fileName: basename(file) });
    const put = async (article: object | null, remarks: readonly object[]) => {
      const { report } = context.values;
      const text = `${JSON.stringify({ file, article, remarks }, null, 2)}\n`;
      if (typeof report === 'string') await writeFile(report, text);
      else if (article === null) console.error(text);
    };
    if (page.kind === 'not-an-article') {
      await put(null, [notAnArticleRemark(page), ...page.remarks]);
      context.speak(({ notAnArticle }) => notAnArticle);
      return NOTHING_READ;
    }
    const mediaFolder = join(context.config.dataDir, 'media');
    const address = await withDatabase(context, ({ db }) =>
      bringIn(db, page, { file, mediaFolder, isDraft: context.values.draft === true }),
    );
    await put(articleInReport(page, address), page.remarks);
    context.speak(({ imported }) => imported(page.headline));
    if (address !== null) console.log(address);
    return 0;
  },
};

type Way = { file: string; mediaFolder: string; isDraft: boolean };

/** Makes an article of a saved page; returns its address, null for a draft. */
const bringIn = (db: Db, page: SavedPage, way: Way): Promise<string | null> =>
  inTransaction(db, async (tx) => {
    const now = systemClock.now();
    const { zone } = await foundIfMissing(tx, ACTOR, now);
    const { articleId, revisionId } = await saveDraft(tx, ACTOR, now, {
      articleId: null,
      basedOn: null,
      content: {
        ...{ kind: 'news', kicker: '', headline: page.headline, standfirst: '', body: page.body },
        ...{ commentPolicy: 'open', slug: null, tagIds: [] },
        leadPicture: await leadPictureOf(tx, page, way),
        sectionIds: await sectionsNamed(tx, ACTOR, now, [page.trail, ...page.alsoIn.map((name) => [name])]),
        authorIds: await authorsNamed(tx, ACTOR, now, page.authors),
      },
    });
    if (way.isDraft) return null;
    const publishedAt = page.published === null ? null : instantSaid(page.published, zone);
    const { path } = await publishArticle(tx, ACTOR, now, { articleId, basedOn: revisionId, publishedAt });
    return encodedPath(path);
  });

/** The picture saved beside the page; nothing is fetched from the net. */
async function leadPictureOf(tx: Tx, { picture }: SavedPage, { file, mediaFolder }: Way) {
  if (picture === null || picture.beside === null) return null;
  const held = await keepPicture(tx, mediaFolder, await bytesOf(join(dirname(file), picture.beside)), {
    originalName: basename(picture.beside),
  });
  return { pictureId: held.id, alt: picture.alt, caption: picture.caption, credit: '' };
}

/** An instant, or the beginning of a day. A month or a year alone is no instant, and none is made up. */
function instantSaid(published: string, zone: string): Date | null {
  return published.includes('T') ? new Date(published) : instantOf(published, zone);
}

const articleInReport = (page: SavedPage, address: string | null) => ({
  title: page.headline,
  address,
  trail: page.trail,
  authors: page.authors,
  published: page.published,
  picture: page.picture,
  text: plainTextOf(page.body),
  related: page.related,
});

const notAnArticleRemark = ({ why }: NotAnArticle) => ({ kind: 'not-an-article', what: why, text: '', count: 1 });

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw fileUnreadable({ file, why: (error as NodeJS.ErrnoException).code ?? String(error) }, { cause: error });
  }
}
