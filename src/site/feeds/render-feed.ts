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
import { listOf, listTag, renderFormer } from '../lead-on.ts';
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

/** A list that has a feed: whose newest it is, what it is called, where it lies (decoded). */
type Source = { readonly feed: FeedOf; readonly name: string | null; readonly list: string };

/**
 * The feed of the paper, a section, an author or a tag. An old address of a list leads to the feed of where the list
 * is now, in one step. Null where there is no list.
 */
export async function renderFeed({ list, form, isWritten }: FeedRoute, rendering: Rendering): Promise<Rendered | null> {
  if (list === '/' && !isWritten) return redirectAnswer(feedPath(list, form), [TAG.site]);
  if (list === '/') return written({ feed: { of: 'paper' }, name: null, list }, form, rendering);
  const answer = await followAddress(rendering.db, list);
  if (answer.is === 'unknown') return null;
  const isHere = answer.is === 'canonical' && isWritten && list === hrefOf(answer.address);
  const source = isHere ? await sourceOf(answer, rendering) : null;
  return source === null ? renderFormer(answer, { feed: form }, rendering) : written(source, form, rendering);
}

/** Null for what is no list: WordPress has a feed of the comments there. */
async function sourceOf(
  { thing, id, address: list }: Extract<AddressAnswer, { is: 'canonical' }>,
  rendering: Rendering,
): Promise<Source | null> {
  const feed = listOf(thing, id);
  return feed === null ? null : { feed, name: await titleOf(feed, rendering), list };
}

async function titleOf(feed: FeedOf, { db, frame }: Rendering): Promise<string | null> {
  switch (feed.of) {
    case 'paper':
      return null;
    case 'section':
      return nameOf(frame.site.sections, feed.id);
    case 'author':
      return (await authorPage(db, feed.id, 1))?.author.name ?? null;
    case 'tag':
      return (await tagPage(db, feed.id, 1))?.tag.name ?? null;
    default:
      return feed satisfies never;
  }
}

function nameOf(sections: readonly SectionBranch[], id: number): string | null {
  for (const section of sections) {
    const name = section.id === id ? section.name : nameOf(section.below, id);
    if (name !== null) return name;
  }
  return null;
}

async function written({ feed, name, list }: Source, form: FeedForm, { db, frame }: Rendering): Promise<Rendered> {
  const entries = await latest(db, feed, ENTRIES);
  const title = name === null ? frame.site.name : `${name} | ${frame.site.name}`;
  const { type, write } = FORMS[form];
  const tags = [TAG.site, listTag(feed), ...cardTags(entries.map(({ card }) => card))];
  return fileAnswer(type, write({ title, list, self: feedPath(list, form), entries }, frame), tags);
}
