import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import type { PictureId } from '../../../../src/base/ids.ts';
import { bodyFromPlainText } from '../../../../src/body/index.ts';
import {
  ArticleContent,
  actorWith,
  createAuthor,
  publishArticle,
  saveDraft,
  site,
} from '../../../../src/newsroom/index.ts';
import { inTransaction } from '../../../../src/storage/index.ts';
import { runningStudio } from '../../../builders/running-studio.ts';
import { firstRun } from '../people.ts';
import { photographs } from '../photographs.ts';
import { choose, row } from './on-the-way.ts';

export type Desk = Awaited<ReturnType<typeof raiseDesk>>;

export const EDITOR = actorWith('person', 'رنا منصور', 'administrator');

/** The answer to a change of a picture in which something was sent. */
export const savedOf = (page: Page, id: PictureId, sent: string) =>
  page.waitForResponse(
    (answer) => answer.url().endsWith(`/api/studio/media/${id}`) && (answer.request().postData() ?? '').includes(sent),
  );

/** A founded paper with its library, and photographs on a device: one of each for all the tests. */
export async function raiseDesk() {
  const studio = await runningStudio();
  const photos = await photographs();
  const maha = await studio.newPage();
  await firstRun(maha, studio);

  /** The library in a browser of its own, in Maha's session, with nothing chosen. */
  async function library(search = '') {
    const page = await studio.newPage();
    await page.context().addCookies(await maha.context().cookies());
    await page.goto(studio.at(`/media${search}`));
    await page.locator('.filters').waitFor();
    return page;
  }

  /** Takes a photograph in, and answers with its number. */
  async function taken(page: Page, drawing: string, name: string): Promise<PictureId> {
    await choose(page, await photos.take(drawing, name));
    await row(page, name).filter({ hasText: 'رُفعت' }).waitFor();
    return idOf(name);
  }

  async function idOf(name: string): Promise<PictureId> {
    const { rows } = await sql<{ id: PictureId }>`select id from picture where original_name = ${name}`.execute(
      studio.db,
    );
    const [found] = rows;
    if (found === undefined) throw new Error(`${name} is not in the library`);
    return found.id;
  }

  /** An article with a picture at its head, saved. */
  async function written(pictureId: PictureId, headline: string) {
    const { db } = studio;
    const now = new Date();
    return inTransaction(db, async (tx) => {
      const [section] = (await site(tx)).sections;
      const author = {
        kind: 'staff',
        name: `كاتب ${headline}`,
        slug: null,
        role: '',
        bio: '',
        portraitId: null,
      } as const;
      const { authorId } = await createAuthor(tx, EDITOR, now, author);
      let blocks = 0;
      const content = ArticleContent.parse({
        ...{ headline, sectionIds: section === undefined ? [] : [section.id], authorIds: [authorId] },
        leadPicture: { pictureId, alt: '', caption: '', credit: '' },
        body: bodyFromPlainText('عادت المياه إلى الحيّ بعد تسعة وسبعين يومًا.', { newId: () => `b-${++blocks}` }).body,
      });
      return saveDraft(tx, EDITOR, now, { articleId: null, content });
    });
  }

  /** Lets readers see it; refused where something is missing. */
  const publish = ({ articleId, revisionId }: Awaited<ReturnType<typeof written>>) =>
    inTransaction(studio.db, (tx) => publishArticle(tx, EDITOR, new Date(), { articleId, basedOn: revisionId }));

  /** What readers get, without the style that it is worn in. */
  const pageOf = async (path: string) =>
    (await (await fetch(studio.origin + encodeURI(path))).text()).replace(/<style>.*?<\/style>/s, '');

  return {
    ...{ studio, photos, library, taken, written, publish, pageOf },
    [Symbol.asyncDispose]: async () => {
      await photos[Symbol.asyncDispose]();
      await studio[Symbol.asyncDispose]();
    },
  };
}
