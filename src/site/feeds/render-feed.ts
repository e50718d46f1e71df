import type { AuthorId, SectionId, TagId } from '../../base/ids.ts';
import {
  type AddressAnswer,
  authorPage,
  type FeedOf,
  followAddress,
  latest,
  type SectionBranch,
  tagPage,
} from '../../newsroom/index.ts';
import { hrefOf } from '../addresses.ts';
import { fileAnswer, type Rendered, redirectAnswer } from '../rendered.ts';
import type { Rendering } from '../rendering.ts';
import { type FeedForm, type FeedRoute, feedPath } from '../route.ts';
import { cardTags, TAG } from '../tags.ts';
import { atomOf, rssOf } from './feed.ts';

/** How many articles a feed holds. */
const ENTRIES = 20;

const FORMS = {
  rss: { type: 'application/rss+xml', write: rssOf },
  atom: { type: 'application/atom+xml', write: atomOf },
} as const;

/** A list that has a feed: whose newest it is, what it is called, where it lies (decoded), under which name it is dropped. */
type Source = { readonly feed: FeedOf; readonly name: string | null; readonly list: string; readonly tag: string };

/**
 * The feed of the paper, a section, an author or a tag. An old address of a list leads to the feed of where the list
 * is now, in one step. Null where there is no list.
 */
export async function renderFeed({ list, form, isWritten }: FeedRoute, rendering: Rendering): Promise<Rendered | null> {
  if (list === '/' && !isWritten) return redirectAnswer(feedPath(list, form), [TAG.site]);
  if (list === '/') return written({ feed: { of: 'paper' }, name: null, list, tag: TAG.latest }, form, rendering);
  const answer = await followAddress(rendering.db, list);
  if (answer.is === 'redirect') return redirectAnswer(feedPath(hrefOf(answer.location), form), [TAG.addresses]);
  if (answer.is !== 'canonical') return null;
  const source = await sourceOf(answer, rendering);
  if (source === null) return null;
  const href = hrefOf(answer.address);
  if (list !== href || !isWritten) return redirectAnswer(feedPath(href, form), [TAG.addresses]);
  return written(source, form, rendering);
}

async function sourceOf(
  { thing, id, address: list }: Extract<AddressAnswer, { is: 'canonical' }>,
  { db, frame }: Rendering,
): Promise<Source | null> {
  switch (thing) {
    case 'section': {
      const name = nameOf(frame.site.sections, id);
      return { feed: { of: 'section', id: id as SectionId }, name, list, tag: TAG.section(id) };
    }
    case 'author': {
      const view = await authorPage(db, id as AuthorId, 1);
      return { feed: { of: 'author', id: id as AuthorId }, name: view?.author.name ?? null, list, tag: TAG.by(id) };
    }
    case 'tag': {
      const view = await tagPage(db, id as TagId, 1);
      return { feed: { of: 'tag', id: id as TagId }, name: view?.tag.name ?? null, list, tag: TAG.tag(id) };
    }
    case 'article':
    case 'static_page':
      return null;
    default:
      return thing satisfies never;
  }
}

function nameOf(sections: readonly SectionBranch[], id: number): string | null {
  for (const section of sections) {
    const name = section.id === id ? section.name : nameOf(section.below, id);
    if (name !== null) return name;
  }
  return null;
}

async function written({ feed, name, list, tag }: Source, form: FeedForm, { db, frame }: Rendering): Promise<Rendered> {
  const entries = await latest(db, feed, ENTRIES);
  const title = name === null ? frame.site.name : `${name} | ${frame.site.name}`;
  const { type, write } = FORMS[form];
  const tags = [TAG.site, tag, ...cardTags(entries.map(({ card }) => card))];
  return fileAnswer(type, write({ title, list, self: feedPath(list, form), entries }, frame), tags);
}
