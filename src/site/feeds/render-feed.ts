import type { AuthorId, SectionId, TagId } from '../../base/ids.ts';
import {
  type AddressAnswer,
  authorPage,
  type Card,
  findAddress,
  latest,
  sectionPage,
  tagPage,
} from '../../newsroom/index.ts';
import { hrefOf } from '../addresses.ts';
import { fileAnswer, type Rendered, redirectAnswer } from '../rendered.ts';
import type { Rendering } from '../rendering.ts';
import { type FeedForm, feedPath } from '../route.ts';
import { cardTags, TAG } from '../tags.ts';
import { atomOf, rssOf } from './feed.ts';

/** How many articles the feed of the whole paper holds; that of a list holds the list's first page. */
const ENTRIES = 20;

const FORMS = {
  rss: { type: 'application/rss+xml', write: rssOf },
  atom: { type: 'application/atom+xml', write: atomOf },
} as const;

/** A list that has a feed: what it is called (null: as the paper), where it lies, under which name it is dropped. */
type Source = {
  readonly name: string | null;
  readonly list: string;
  readonly tag: string;
  readonly cards: readonly Card[];
};

/**
 * The feed of the paper, a section, an author or a tag. An old address of a list leads to the feed of where the list
 * is now, in one step. Null where there is no list.
 */
export async function renderFeed(
  { list, form }: { list: string; form: FeedForm },
  rendering: Rendering,
): Promise<Rendered | null> {
  if (list === '/') {
    const cards = await latest(rendering.db, ENTRIES);
    return written({ name: null, list, tag: TAG.latest, cards }, form, rendering);
  }
  const answer = await findAddress(rendering.db, list);
  switch (answer.is) {
    case 'redirect':
      return redirectAnswer(feedPath(hrefOf(answer.location), form), [TAG.addresses]);
    case 'canonical': {
      const source = await sourceOf(answer, rendering);
      return source === null ? null : written(source, form, rendering);
    }
    case 'unknown':
      return renderOldCategoryFeed(list, form, rendering);
    case 'gone':
      return null;
    default:
      return answer satisfies never;
  }
}

/** WordPress has the feed of a section at `/category/<path>/feed/`. */
const CATEGORY = '/category/';

async function renderOldCategoryFeed(list: string, form: FeedForm, { db }: Rendering): Promise<Rendered | null> {
  if (!list.startsWith(CATEGORY)) return null;
  const answer = await findAddress(db, list.slice(CATEGORY.length - 1));
  if (answer.is === 'redirect') return redirectAnswer(feedPath(hrefOf(answer.location), form), [TAG.addresses]);
  if (answer.is !== 'canonical' || answer.thing !== 'section') return null;
  return redirectAnswer(feedPath(hrefOf(answer.address), form), [TAG.addresses]);
}

async function sourceOf(
  { thing, id, address: list }: Extract<AddressAnswer, { is: 'canonical' }>,
  { db }: Rendering,
): Promise<Source | null> {
  switch (thing) {
    case 'section': {
      const view = await sectionPage(db, id as SectionId, 1);
      return view && { name: view.section.name, list, tag: TAG.section(id), cards: view.cards };
    }
    case 'author': {
      const view = await authorPage(db, id as AuthorId, 1);
      return view && { name: view.author.name, list, tag: TAG.author(id), cards: view.cards };
    }
    case 'tag': {
      const view = await tagPage(db, id as TagId, 1);
      return view && { name: view.tag.name, list, tag: TAG.tag(id), cards: view.cards };
    }
    case 'article':
    case 'static_page':
      return null;
    default:
      return thing satisfies never;
  }
}

function written({ name, list, tag, cards }: Source, form: FeedForm, { frame }: Rendering): Rendered {
  const title = name === null ? frame.site.name : `${name} | ${frame.site.name}`;
  const { type, write } = FORMS[form];
  const feed = { title, list, self: feedPath(list, form), cards };
  return fileAnswer(type, write(feed, frame), [TAG.site, tag, ...cardTags(cards)]);
}
