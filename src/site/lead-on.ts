import type { ArticleId, AuthorId, SectionId, TagId } from '../base/ids.ts';
import { articleComments } from '../comments/index.ts';
import {
  type AddressAnswer,
  archivePageLike,
  type FeedOf,
  type FormerlyAddressed,
  listPageLike,
} from '../newsroom/index.ts';
import { archiveAddress, commentsAddress, hrefOf, pageAddress } from './addresses.ts';
import { renderGone, renderNotFound } from './answers.ts';
import { type Rendered, redirectAnswer } from './rendered.ts';
import type { Rendering } from './rendering.ts';
import { type FeedForm, feedPath } from './route.ts';
import { archiveTags, TAG } from './tags.ts';

/*
 * From an address that isn't the canonical one to the one that is, in one step: what was asked of a list (a page, its
 * feed) is asked of it where it is now.
 */

/**
 * What is asked of a list or of an article; what isn't a list has no pages and no feed, what is no article no comments,
 * and is meant itself.
 */
export type Part = { readonly page?: number; readonly feed?: FeedForm | null; readonly commentsPage?: number };

type Whereabouts = { readonly thing: FormerlyAddressed; readonly id: number; readonly location: string };

/** The answer for an address at which nothing is shown: to where its thing is, or what became of that. */
export async function renderFormer(answer: AddressAnswer, part: Part, rendering: Rendering): Promise<Rendered> {
  switch (answer.is) {
    case 'canonical':
      return leadTo({ ...answer, location: answer.address, isOwn: true }, part, rendering);
    case 'redirect':
      return leadTo(answer, part, rendering);
    case 'gone':
      return renderGone(answer, rendering);
    case 'unknown':
      return renderNotFound(rendering);
    default:
      return answer satisfies never;
  }
}

async function leadTo(
  to: Whereabouts & Pick<Extract<AddressAnswer, { is: 'redirect' }>, 'isOwn'>,
  { page = 1, feed = null, commentsPage = 1 }: Part,
  rendering: Rendering,
): Promise<Rendered> {
  const { thing, id, location, isOwn } = to;
  const tags = [...whereaboutsTags(thing, id), ...(isOwn ? [] : [TAG.addresses])];
  if (thing === 'article' && commentsPage > 1) {
    const comments = await articleComments(rendering.db, id as ArticleId, { page: commentsPage });
    const address = comments === null ? location : commentsAddress(location, commentsPage);
    return redirectAnswer(hrefOf(address), tags);
  }
  const list = listOf(thing, id);
  if (list !== null && feed !== null) return redirectAnswer(feedPath(hrefOf(location), feed), tags);
  if (list === null || page === 1) return redirectAnswer(hrefOf(location), tags);
  return leadToPage({ list, address: location, tags: [...tags, listTag(list)] }, page, rendering);
}

/** Leads to a page of a list, or to the one of ours with what WordPress had there; or says that there is none. */
export async function leadToPage(
  { list, address, tags }: { list: FeedOf; address: string; tags: readonly string[] },
  page: number,
  rendering: Rendering,
): Promise<Rendered> {
  const here = page === 1 ? 1 : await listPageLike(rendering.db, list, page);
  if (here === null) return renderNotFound(rendering, tags);
  return redirectAnswer(hrefOf(pageAddress(address, here)), tags);
}

/** The same for an archive; null where it is empty, or has no such page. */
export async function leadToArchive(period: string, page: number, { db, frame }: Rendering): Promise<Rendered | null> {
  const here = await archivePageLike(db, frame.site.zone, period, page);
  return here === null ? null : redirectAnswer(pageAddress(archiveAddress(period), here), archiveTags(period));
}

/** A thing as a list of articles; null for what is none. */
export function listOf(thing: FormerlyAddressed, id: number): FeedOf | null {
  switch (thing) {
    case 'section':
      return { of: thing, id: id as SectionId };
    case 'author':
      return { of: thing, id: id as AuthorId };
    case 'tag':
      return { of: thing, id: id as TagId };
    case 'article':
    case 'static_page':
    case 'picture':
      return null;
    default:
      return thing satisfies never;
  }
}

/** The tag that is dropped when a list changes. */
export function listTag(list: FeedOf): string {
  switch (list.of) {
    case 'paper':
      return TAG.latest;
    case 'section':
      return TAG.section(list.id);
    case 'author':
      return TAG.by(list.id);
    case 'tag':
      return TAG.tag(list.id);
    default:
      return list satisfies never;
  }
}

/** The tags that are dropped when a thing comes to stand elsewhere. Sections and pages move with those above them. */
function whereaboutsTags(thing: FormerlyAddressed, id: number): readonly string[] {
  switch (thing) {
    case 'article':
      return [TAG.article(id)];
    case 'section':
      return [TAG.site];
    case 'author':
      return [TAG.author(id)];
    case 'tag':
      return [TAG.tag(id)];
    case 'static_page':
      return [TAG.site, TAG.page(id)];
    case 'picture':
      return [TAG.picture(id)];
    default:
      return thing satisfies never;
  }
}
