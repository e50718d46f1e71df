import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { ArticleId, AuthorId, PictureId, SectionId } from '../../base/ids.ts';
import { Refusal } from '../../base/refusal.ts';
import { type Block, type Body, plainTextOf } from '../../body/index.ts';
import { keepPicture, type PicturePlace, type PictureView } from '../../media/index.ts';
import { ArticleContent } from '../../newsroom/contract.ts';
import {
  type Actor,
  article,
  findOrCreateAuthor,
  findOrCreateSection,
  publishArticle,
  saveDraft,
  site,
} from '../../newsroom/index.ts';
import { announce, type Db, inTransaction, type Tx } from '../../storage/index.ts';
import { type PageReport, type RemarkWords, type ReportRemark, reportOnArticle } from '../report.ts';
import { knownInstant } from './known-instant.ts';
import type { SavedPage } from './saved-page.ts';

/** How a page is brought in. */
export type PageImport = {
  /** Readers see it at once; else it waits as a draft. */
  readonly publish: boolean;
  /** A file saved beside the page, by its path relative to it; null when there is none. */
  readonly besides: (path: string) => Promise<Uint8Array | null>;
  readonly words: RemarkWords;
};

type Remark = Omit<ReportRemark, 'sentence'>;

/** So many bits of a digest are kept, that it is a whole number exactly. */
const DIGEST_HEX = 13;

/**
 * Brings a saved page into the newsroom, by its commands and in one transaction: its sections and authors (made where
 * they are missing), its pictures that lie beside it, and the article, with the date that the page gives or none. The
 * same article, however its page was saved, is brought in once; a second time nothing is changed.
 *
 * @param place where the newsroom's pictures lie
 */
export async function importSavedPage(
  db: Db,
  actor: Actor,
  at: Date,
  place: PicturePlace,
  page: SavedPage,
  { publish, besides, words }: PageImport,
): Promise<PageReport> {
  const digest = digestOf(page);
  const paper = await site(db);
  const files = await filesBeside(page, besides);

  const brought = await inTransaction(db, async (tx) => {
    // Two at a time would both find nothing.
    await sql`select pg_advisory_xact_lock(${digest})`.execute(tx);
    const known = await findImported(tx, digest);
    if (known !== null) return { articleId: known, remarks: [remark('already-there')] };

    const { lead, body, remarks } = await keepPictures(tx, place, page, files);
    const content = ArticleContent.parse({
      headline: page.headline,
      leadPicture: lead,
      body,
      sectionIds: await sectionsOf(tx, actor, at, page),
      authorIds: await authorsOf(tx, actor, at, page),
    });
    const { articleId, revisionId } = await saveDraft(tx, actor, at, { articleId: null, basedOn: null, content });
    const date = page.published === null ? null : knownInstant(page.published, paper.zone);
    const said = date?.instant ?? null;
    const publishedAt = said === null || said > at ? null : said;
    if (publish) await publishArticle(tx, actor, at, { articleId, basedOn: revisionId, publishedAt });
    await announce(tx, {
      act: 'article.imported',
      by: actor,
      at,
      thing: 'saved_page',
      thingId: digest,
      tags: [],
      facts: { articleId, file: page.fileName },
    });
    if (said !== publishedAt) remarks.push(remark('future-date', page.published ?? ''));
    else if (date !== null && date.precision !== 'instant')
      remarks.push(remark(date.precision === 'day' ? 'day-only' : 'no-day', page.published ?? ''));
    return { articleId, remarks };
  });
  const live = await article(db, paper.sections, brought.articleId);
  return reportOnArticle(page, live === null ? null : encodeURI(live.address), brought.remarks, words);
}

const remark = (kind: Remark['kind'], what = ''): Remark => ({ kind, what, text: '', count: 1 });

/** Names an article by its words: the same whichever way, and in whichever encoding, its page was saved. */
function digestOf(page: SavedPage): number {
  const said = `${page.headline}\n${plainTextOf(page.body)}`.normalize('NFC').replace(/\s+/g, ' ');
  return Number.parseInt(createHash('sha256').update(said).digest('hex').slice(0, DIGEST_HEX), 16);
}

async function findImported(tx: Tx, digest: number): Promise<ArticleId | null> {
  const { rows } = await sql<{ id: number }>`
    select (facts ->> 'articleId')::bigint as id from audit
    where thing = 'saved_page' and thing_id = ${digest} and act = 'article.imported'
    order by id limit 1
  `.execute(tx);
  return (rows[0]?.id ?? null) as ArticleId | null;
}

async function sectionsOf(tx: Tx, actor: Actor, at: Date, { trail, alsoIn }: SavedPage): Promise<readonly SectionId[]> {
  const ids: SectionId[] = [];
  for (const names of [trail, ...alsoIn.map((name) => [name])])
    if (names.length > 0) ids.push((await findOrCreateSection(tx, actor, at, { names })).sectionId);
  return ids;
}

async function authorsOf(tx: Tx, actor: Actor, at: Date, { authors }: SavedPage): Promise<readonly AuthorId[]> {
  const ids: AuthorId[] = [];
  for (const name of authors) ids.push((await findOrCreateAuthor(tx, actor, at, { name })).authorId);
  return ids;
}

type Files = ReadonlyMap<string, Uint8Array>;

/** The files beside the page that it shows, read before the transaction begins. */
async function filesBeside(page: SavedPage, besides: PageImport['besides']): Promise<Files> {
  const paths = new Set([page.picture?.beside ?? null, ...pathsIn(page.body)].filter((path) => path !== null));
  const files = new Map<string, Uint8Array>();
  for (const path of paths) {
    const bytes = await besides(path);
    if (bytes !== null) files.set(path, bytes);
  }
  return files;
}

/** Pictures of a body that have no address on the web. */
const pathsIn = (body: Body): readonly string[] =>
  (body.content ?? [])
    .flatMap((block): readonly { type: string; attrs?: object }[] =>
      block.type === 'gallery' ? block.content : [block],
    )
    .flatMap((block) =>
      block.type === 'image' && block.attrs !== undefined && 'src' in block.attrs ? [block.attrs.src] : [],
    )
    .filter((src) => typeof src === 'string')
    .filter((src) => !/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(src));

async function keepPictures(tx: Tx, place: PicturePlace, page: SavedPage, files: Files) {
  const remarks: Remark[] = [];
  const held = new Map<string, PictureView>();
  for (const [path, bytes] of files) {
    try {
      held.set(path, await keepPicture(tx, place, bytes, { originalName: path.slice(path.lastIndexOf('/') + 1) }));
    } catch (error) {
      // A broken picture is told of below, as missing; the article is worth having without it.
      // One that can't be kept now, because its place is away, comes when this is asked again.
      if (!(error instanceof Refusal) || error.kind === 'busy' || !error.code.startsWith('media.')) throw error;
    }
  }
  const { picture } = page;
  const lead = picture === null || picture.beside === null ? undefined : held.get(picture.beside);
  if (picture !== null && lead === undefined) remarks.push(remark('picture-missing', picture.address));
  const shown =
    picture === null || lead === undefined
      ? null
      : { pictureId: lead.id, alt: picture.alt, caption: picture.caption, credit: '' };
  return { lead: shown, body: withHeld(page.body, (path) => held.get(path)?.id ?? null), remarks };
}

/** The body with the pictures that are held now in place of their files. */
function withHeld(body: Body, find: (src: string) => PictureId | null): Body {
  const replaced = <One extends Block>(block: One): One => {
    if (block.type !== 'image' || block.attrs.src === null) return block;
    const picture = find(block.attrs.src);
    return picture === null ? block : { ...block, attrs: { ...block.attrs, picture, src: null } };
  };
  const content = (body.content ?? []).map((block) =>
    block.type === 'gallery'
      ? { ...block, content: block.content.map((inner) => (inner.type === 'image' ? replaced(inner) : inner)) }
      : replaced(block),
  );
  return content.length === 0 ? body : { ...body, content };
}
