import { join } from 'node:path';
import { sql } from 'kysely';
import sharp from 'sharp';
import { instantOf } from '../../arabic/index.ts';
import type { ArticleId, AuthorId, SectionId, StaticPageId } from '../../base/ids.ts';
import { bodyFromMarkdown, newBlockId } from '../../body/index.ts';
import { type BroughtComment, bringComments } from '../../comments/index.ts';
import { keepPicture, type PicturePlace, type PictureView } from '../../media/index.ts';
import {
  actorWith,
  correctArticle,
  createAuthor,
  createSection,
  createStaticPage,
  foundNewsroom,
  isFounded,
  updateSite,
  withdrawArticle,
} from '../../newsroom/index.ts';
import { type Database, type Db, inTransaction, type Tx } from '../../storage/index.ts';
import { publishFile } from '../publish-file.ts';
import { badFrontMatter } from '../refusals.ts';
import { type Paper, picturesDescribed, readPaper, SAMPLE, type SampleComment, type SampleSection } from './paper.ts';

const ACTOR = actorWith('cli', 'warraq sample', 'administrator');

/** Drawings have no size of their own in dots; this is wide enough for the widest place of a page. */
const DRAWN_WIDTH_PX = 1_200;

/** What is done of the pictures and articles that are to be made. */
type OnProgress = (done: number, all: number) => void;

/** How old the newest news is when the paper is made. */
const NEWEST_AGE_MS = 25 * 60_000;

/** How many are made until whoever waits is told again. */
const TOLD_EVERY = 20;

/** Whether nothing was ever published, drafted or arranged here. */
export async function isEmpty(db: Db): Promise<boolean> {
  const { rows } = await sql<{ empty: boolean }>`
    select not exists (select from article) and not exists (select from section) as empty
  `.execute(db);
  return rows[0]?.empty === true;
}

/**
 * Makes the sample newsroom where nothing else is, with news of the hours before; returns how many articles it has,
 * or null where it isn't made.
 */
export async function fillIfEmpty(
  database: Database,
  place: PicturePlace,
  at: Date,
  onProgress: OnProgress,
): Promise<number | null> {
  if (!(await isEmpty(database.db))) return null;
  const paper = await readPaper();
  const all = paper.pictures.length + paper.articles.length;
  let done = 0;
  const oneMore = () => {
    done += 1;
    if (done % TOLD_EVERY === 0 || done === all) onProgress(done, all);
  };
  const drawn = await drawAll(paper, oneMore);
  // All or nothing: a start that is interrupted begins anew.
  await inTransaction(database.db, (tx) => fill(tx, paper, drawn, place, at, oneMore));
  return paper.articles.length;
}

async function drawAll(paper: Paper, onDrawn: () => void): Promise<Map<string, Buffer>> {
  const drawn = new Map<string, Buffer>();
  for (const name of paper.pictures) {
    const image = sharp(join(SAMPLE, 'pictures', name), { density: 144 }).resize({ width: DRAWN_WIDTH_PX });
    drawn.set(name, await image.png({ compressionLevel: 1 }).toBuffer());
    onDrawn();
  }
  return drawn;
}

async function fill(
  tx: Tx,
  paper: Paper,
  drawn: ReadonlyMap<string, Buffer>,
  place: PicturePlace,
  at: Date,
  onPublished: () => void,
): Promise<void> {
  const instantsWith = instantsOf(paper, at);
  const first = paper.articles[0]?.at ?? null;
  const began = instantsWith(first)(first);
  const { name, tagline, zone, dates } = paper;
  const { hijri, ...profile } = dates;
  const settings = { name, tagline, zone, dates: { ...profile, hijri: hijri ? ('on' as const) : ('off' as const) } };
  await ((await isFounded(tx)) ? updateSite : foundNewsroom)(tx, ACTOR, began, settings);
  const pictures = new Map<string, PictureView>();
  const described = picturesDescribed(paper);
  for (const [file, bytes] of drawn) {
    const said = { alt: described.get(file) ?? '', credit: paper.pictureCredit };
    pictures.set(file, await keepPicture(tx, place, bytes, { originalName: file, said }));
  }
  for (const section of paper.sections) await addSection(tx, began, null, section);
  const authors = new Map<string, AuthorId>();
  for (const { name: signed, latin: _latin, role, bio, portrait, kind } of paper.people) {
    const { authorId } = await createAuthor(tx, ACTOR, began, {
      ...{ kind, name: signed, slug: null, role, bio },
      portraitId: pictures.get(portrait)?.id ?? null,
    });
    authors.set(signed, authorId);
  }
  await addPages(tx, began, paper);
  const comments: BroughtComment[] = [];
  for (const article of paper.articles) {
    const instant = instantsWith(article.at);
    const { articleId } = await publishFile(
      tx,
      ACTOR,
      instant(article.at),
      article,
      (file) => pictures.get(file) ?? null,
    );
    for (const { at, kind, text } of article.corrections)
      await correctArticle(tx, ACTOR, instant(at), { articleId, kind, text });
    if (article.withdrawn !== null)
      await withdrawArticle(tx, ACTOR, instant(article.withdrawn.at), { articleId, notice: article.withdrawn.reason });
    for (const said of paper.comments.filter(({ on }) => on === article.headline))
      comments.push(...commentsOf(said.comments, null, { articleId, authors, instant }));
    onPublished();
  }
  await bringComments(tx, ACTOR, comments);
}

/**
 * The moments that the times of an article stand for, where the paper is made at a moment. All of them go along with it,
 * or stay: nothing of an article that keeps its day happens on the day on which the paper is made.
 */
function instantsOf({ zone, lastHoursFrom, articles }: Paper, madeAt: Date) {
  const written = (text: string | null) => {
    const at = instantOf(text ?? '', zone);
    if (at === null)
      throw badFrontMatter({ file: SAMPLE, field: 'at', problem: { is: 'notADate', given: text ?? '' } });
    return at;
  };
  const from = written(lastHoursFrom);
  const newest = written(articles.at(-1)?.at ?? null);
  const later = madeAt.getTime() - NEWEST_AGE_MS - newest.getTime();
  return (publishedAt: string | null): ((text: string | null) => Date) => {
    const laterBy = written(publishedAt) < from ? 0 : later;
    return (text) => new Date(written(text).getTime() + laterBy);
  };
}

type Said = {
  readonly articleId: ArticleId;
  readonly authors: ReadonlyMap<string, AuthorId>;
  readonly instant: (text: string) => Date;
};

/** Comments, and those that answer them; each is called after its place in the file: 1, 1-1, 1-2, 2. */
const commentsOf = (comments: readonly SampleComment[], above: string | null, said: Said): BroughtComment[] =>
  comments.flatMap(({ name, at, text, author, answers }, index) => {
    const foreignId = `${above === null ? '' : `${above}-`}${index + 1}`;
    const authorId = author === null ? null : (said.authors.get(author) ?? null);
    return [
      {
        ...{ articleId: said.articleId, foreignId, parentForeignId: above, kind: 'comment', state: 'shown', name },
        ...{ authorId, text, writtenAt: said.instant(at), email: '', site: '', ip: '' },
      },
      ...commentsOf(answers, foreignId, said),
    ];
  });

async function addSection(tx: Tx, at: Date, parentId: SectionId | null, section: SampleSection): Promise<void> {
  const { name, slug, description, below } = section;
  const { sectionId } = await createSection(tx, ACTOR, at, { parentId, name, slug, description });
  for (const branch of below) await addSection(tx, at, sectionId, branch);
}

async function addPages(tx: Tx, at: Date, { staticPages }: Paper): Promise<void> {
  const ids = new Map<string, StaticPageId>();
  for (const { key, parent, title, markdown } of staticPages) {
    const { body } = bodyFromMarkdown(markdown, { newId: newBlockId });
    const parentId = parent === null ? null : (ids.get(parent) ?? null);
    const { pageId } = await createStaticPage(tx, ACTOR, at, { parentId, title, slug: null, body });
    ids.set(key, pageId);
  }
}
