import type { ArticleId, AuthorId, SectionId, TagId } from '../../../base/ids.ts';
import { type Body, plainTextOf } from '../../../body/index.ts';
import type { ArticleContent, BroughtArticle } from '../../../newsroom/index.ts';
import {
  type ArticleRemark,
  convertBody,
  datesOf,
  descriptionOf,
  type Holdings,
  lookUpsOf,
  misreadIn,
  standfirstOf,
  stateOf,
} from '../article/index.ts';
import { plainTitle, type WxrItem } from '../wxr/index.ts';
import type { ItemFacts } from './facts.ts';
import { signerKey } from './guests.ts';
import type { Terms } from './terms.ts';

/** Something to tell the newsroom of an item. */
export type ItemRemark =
  | ArticleRemark
  | {
      readonly kind: 'no-title' | 'protected' | 'future-date' | 'picture-unknown' | 'state' | 'sticky' | 'term-unknown';
      readonly what: string;
    };

/** What an item becomes part of. */
export type Into = {
  readonly at: Date;
  /** The old site's. */
  readonly oldZone: string;
  readonly siteName: string;
  readonly siteDescription: string;
  readonly terms: Terms;
  readonly holdings: Holdings;
  readonly attached: readonly number[];
};

/** The beginning of a text that stands for the headline it hasn't got. */
const HEADLINE_WORDS = 12;
/** Longest line and text that an article's content has. */
const LINE = 1_000;
const TEXT = 10_000;
/** WordPress moves the time of the last change at every save, also when publishing. */
const UPDATED_AFTER_MS = 60_000;

/** An item's text and what belongs to it. */
export type ConvertedItem = { readonly headline: string; readonly body: Body; readonly remarks: readonly ItemRemark[] };

/** The headline and body of an item. */
export function convertItem(item: WxrItem, { holdings, attached }: Pick<Into, 'holdings' | 'attached'>): ConvertedItem {
  const { body, remarks } = convertBody(item, lookUpsOf(holdings, attached));
  const title = cut(plainTitle(item.title), LINE);
  const headline = title || firstWords(body);
  return {
    headline,
    body,
    remarks: [
      ...remarks,
      ...misreadIn(title),
      ...(title === '' ? [{ kind: 'no-title', what: headline } as const] : []),
    ],
  };
}

/** An article of the old site as the newsroom takes it in. */
export function broughtArticle(
  item: WxrItem,
  facts: ItemFacts,
  articleId: ArticleId,
  into: Into,
): { readonly article: BroughtArticle; readonly remarks: readonly ItemRemark[] } {
  const { at, oldZone, terms, holdings } = into;
  const { headline, body, remarks } = convertItem(item, into);
  const said = descriptionOf(item, into);
  const state = stateOf(item, { zone: oldZone, now: at });
  const dates = datesOf(item, oldZone);
  const isFuture = dates.publishedAt !== null && dates.publishedAt > at;
  const publishedAt = isFuture ? null : dates.publishedAt;
  const lead = facts.thumbnail === '' || facts.thumbnail === '0' ? null : Number(facts.thumbnail);
  const led = lead === null ? undefined : holdings.picturesById.get(lead);
  const content: ArticleContent = {
    kind: 'news',
    kicker: '',
    headline,
    standfirst: cut(standfirstOf(item), TEXT),
    leadPicture:
      led === undefined
        ? null
        : {
            pictureId: led.picture,
            alt: cut(plainTitle(led.alt ?? ''), LINE),
            caption: cut(plainTitle(led.caption ?? ''), TEXT),
            credit: cut(led.credit ?? '', LINE),
          },
    body,
    sectionIds: idsOf<SectionId>(facts.categories, terms.sections),
    authorIds: authorsOf(facts, terms),
    tagIds: idsOf<TagId>(
      item.terms.filter(({ domain }) => domain === 'post_tag').map(({ slug, name }) => slug || name),
      terms.tags,
    ),
    commentPolicy: item.commentStatus === 'closed' ? 'closed' : 'open',
    slug: null,
    searchTitle: cut(said.searchTitle ?? '', LINE),
    description: cut(said.description ?? '', TEXT),
  };
  const own: ItemRemark[] = [
    ...(facts.isSticky ? [{ kind: 'sticky', what: '' } as const] : []),
    ...item.terms.flatMap(({ domain, name }) => (domain === '' ? [{ kind: 'term-unknown', what: name } as const] : [])),
    ...(led === undefined && lead !== null ? [{ kind: 'picture-unknown', what: facts.thumbnail } as const] : []),
    ...(isFuture && state.state === 'published' ? [{ kind: 'future-date', what: item.date } as const] : []),
    ...(state.state === 'draft' && state.why === 'password' ? [{ kind: 'protected', what: '' } as const] : []),
    ...(state.state === 'draft' && state.why !== 'draft' && state.why !== 'password'
      ? [{ kind: 'state', what: state.why === 'unknown-status' ? item.status : state.why } as const]
      : []),
  ];
  return {
    article: {
      articleId,
      content,
      writtenAt: publishedAt ?? dates.updatedAt ?? at,
      standing:
        state.state === 'published'
          ? { state: 'published', publishedAt, updatedAt: updatedOf(publishedAt, dates.updatedAt, at) }
          : state.state === 'scheduled'
            ? state
            : { state: 'draft' },
    },
    remarks: [...remarks, ...said.remarks, ...own],
  };
}

function updatedOf(publishedAt: Date | null, updatedAt: Date | null, at: Date): Date | null {
  if (publishedAt === null || updatedAt === null || updatedAt > at) return null;
  return updatedAt.getTime() - publishedAt.getTime() > UPDATED_AFTER_MS ? updatedAt : null;
}

/** Several who signed by the plug-in for that, else who created it. */
export function authorsOf(facts: ItemFacts, { authors }: Terms): readonly AuthorId[] {
  const signed = facts.coAuthors.map((slug) => signerKey({ slug, name: slug }));
  const ids = idsOf<AuthorId>(signed, authors);
  return ids.length > 0 ? ids : idsOf<AuthorId>([facts.creator], authors);
}

const MOST_IDS = 200;

function idsOf<Id>(keys: readonly string[], known: ReadonlyMap<string, Id>): readonly Id[] {
  const ids = new Set<Id>();
  for (const key of keys) {
    const id = known.get(key);
    if (id !== undefined) ids.add(id);
  }
  return [...ids].slice(0, MOST_IDS);
}

function firstWords(body: Body): string {
  const words = plainTextOf(body)
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  const first = words.slice(0, HEADLINE_WORDS).join(' ');
  return cut(words.length > HEADLINE_WORDS ? `${first}…` : first, LINE) || '—';
}

const cut = (text: string, units: number): string => text.slice(0, units).toWellFormed();
