import { sql } from 'kysely';
import type { ArticleId, PictureId, RevisionId } from '../../base/ids.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import type { ArticleContent } from '../contract.ts';
import { withPictures } from '../pictures.ts';
import { successorLacks, unknownThing } from '../refusals.ts';
import { checkRight } from '../rights.ts';
import { replaceOfAuthors, replaceOfPages, replaceOfSite } from '../static-pages/replace-picture.ts';
import { addRevision } from './add-revision.ts';
import { revisionContent } from './lock-article.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { pictureStanding } from './picture-standing.ts';

/** In how many things a picture was replaced. */
export type ReplacedPicture = { readonly articles: number; readonly pages: number; readonly authors: number };

/** A picture that takes another's places, with what the library says of it. */
type Successor = { readonly id: PictureId; readonly name: string; readonly alt: string; readonly credit: string };

/** Nothing of its own: readers are told what the library says. */
const UNSAID = { alt: '', credit: '' };

type Swap = { readonly from: PictureId; readonly to: PictureId };

/**
 * Puts a picture in all places of another: in what readers see, in drafts, in what is scheduled, in static pages and
 * portraits. Articles get new revisions; when they were published and updated stays as it is. What they say of the one
 * picture is never said of the other: alt and credit are from then on those of the library. Captions stay.
 */
export async function replacePicture(
  tx: Tx,
  actor: Actor,
  at: Date,
  { pictureId, by }: { pictureId: PictureId; by: PictureId },
): Promise<ReplacedPicture> {
  checkRight(actor, 'media.replace');
  const { name, to } = await bothPictures(tx, pictureId, by);
  const swap = { from: pictureId, to: by };
  const articles = pictureId === by ? [] : await lockUsers(tx, pictureId);
  if (pictureId !== by) await checkSuccessor(tx, pictureId, to);
  await oneAtATime(tx);
  for (const articleId of articles) await replaceInArticle(tx, actor, at, articleId, swap);
  const pages = pictureId === by ? [] : await replaceOfPages(tx, (body) => replacedIn(body, swap), pictureId);
  const authors = pictureId === by ? [] : await replaceOfAuthors(tx, pictureId, by);
  const isLogo = pictureId !== by && (await replaceOfSite(tx, pictureId, by));
  await announce(tx, {
    ...{ act: 'picture.replaced', by: actor, at, thing: 'picture', thingId: pictureId },
    tags: [
      ...(isLogo ? ['site'] : []),
      `picture:${pictureId}`,
      ...pages.map((id) => `page:${id}`),
      ...authors.map((id) => `author:${id}`),
    ],
    facts: { name, by, articles: articles.length, pages: pages.length, authors: authors.length },
  });
  return { articles: articles.length, pages: pages.length, authors: authors.length };
}

/** The name of the one, and what is known of the other; both stay until the transaction ends. */
async function bothPictures(
  tx: Tx,
  pictureId: PictureId,
  by: PictureId,
): Promise<{ readonly name: string; readonly to: Successor }> {
  const { rows } = await sql<Successor>`
    select id, original_name as name, alt, credit from picture where id in (${pictureId}, ${by}) order by id for key share
  `.execute(tx);
  const missing = [pictureId, by].filter((asked) => !rows.some(({ id }) => id === asked));
  const [old, to] = [pictureId, by].map((asked) => rows.find(({ id }) => id === asked));
  if (old === undefined || to === undefined) throw unknownThing({ thing: 'picture', ids: missing });
  return { name: old.name, to };
}

/** Refuses one of which readers would not be told what it shows or whose it is, where they are owed that. */
async function checkSuccessor(tx: Tx, pictureId: PictureId, to: Successor): Promise<void> {
  const lacking = (['alt', 'credit'] as const).filter((field) => to[field] === '');
  if (lacking.length === 0) return;
  const { isOwed } = await pictureStanding(tx, pictureId);
  if (isOwed) throw successorLacks({ name: to.name, lacking });
}

/** The articles that refer to it in what they show, what is being written, or what is scheduled; nobody else changes them. */
async function lockUsers(tx: Tx, pictureId: PictureId): Promise<readonly ArticleId[]> {
  const { rows } = await sql<{ id: ArticleId }>`
    select id from article
    where id in (
      select revision.article_id from revision_picture used join revision on revision.id = used.revision_id
      join article on article.id = revision.article_id
      where used.picture_id = ${pictureId} and (
        exists (select from draft where draft.article_id = article.id and draft.revision_id = revision.id)
        or exists (
          select from live_article live where live.article_id = article.id and live.revision_id = revision.id)
        or article.due_revision_id = revision.id)
    )
    order by id for update
  `.execute(tx);
  return rows.map(({ id }) => id);
}

type Standing = {
  readonly draft: RevisionId;
  readonly live: RevisionId | null;
  readonly due: RevisionId | null;
  readonly number: number;
};

/** The draft comes last, so that it stays the newest revision, also where nothing in it changes. */
async function replaceInArticle(tx: Tx, actor: Actor, at: Date, articleId: ArticleId, swap: Swap): Promise<void> {
  const { draft, live, due, number } = await standing(tx, articleId);
  const next = new Map<RevisionId, RevisionId>();
  for (const old of new Set([live, due, draft].filter((id) => id !== null))) {
    const content = withoutPicture(await revisionContent(tx, articleId, old), swap);
    next.set(old, await addRevision(tx, actor, at, { articleId, number: number + next.size + 1, content }));
    if (old === live) await putLead(tx, articleId, content);
  }
  const newer = (old: RevisionId | null) => (old === null ? null : (next.get(old) ?? null));
  await sql`update live_article set revision_id = ${newer(live)} where article_id = ${articleId}`.execute(tx);
  await sql`update article set due_revision_id = ${newer(due)} where id = ${articleId}`.execute(tx);
  await sql`update draft set revision_id = ${newer(draft)} where article_id = ${articleId}`.execute(tx);
  await announce(tx, {
    ...{ act: 'article.pictureReplaced', by: actor, at, thing: 'article', thingId: articleId },
    tags: live === null ? [] : [`article:${articleId}`],
    facts: swap,
  });
}

async function standing(tx: Tx, articleId: ArticleId): Promise<Standing> {
  const { rows } = await sql<Standing>`
    select draft.revision_id as draft, live.revision_id as live, article.due_revision_id as due, revision.number
    from article join draft on draft.article_id = article.id join revision on revision.id = draft.revision_id
    left join live_article live on live.article_id = article.id
    where article.id = ${articleId}
  `.execute(tx);
  const [row] = rows;
  if (row === undefined) throw new Error(`article ${articleId} was locked and is gone`);
  return row;
}

/** What lists show of it without its revision. */
async function putLead(tx: Tx, articleId: ArticleId, { leadPicture }: ArticleContent): Promise<void> {
  await sql`
    update live_article
    set lead_picture_id = ${leadPicture?.pictureId ?? null}, lead_alt = ${leadPicture?.alt ?? ''},
      lead_credit = ${leadPicture?.credit ?? ''}
    where article_id = ${articleId}
  `.execute(tx);
}

function withoutPicture(content: ArticleContent, swap: Swap): ArticleContent {
  const { leadPicture, body } = content;
  const lead = leadPicture?.pictureId === swap.from ? { ...leadPicture, ...UNSAID, pictureId: swap.to } : leadPicture;
  return { ...content, leadPicture: lead, body: replacedIn(body, swap) };
}

const replacedIn = (body: ArticleContent['body'], { from, to }: Swap) =>
  withPictures(body, (placed) => (placed.picture === from ? { ...placed, ...UNSAID, picture: to } : placed));
