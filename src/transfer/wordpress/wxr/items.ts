import type { Said, Tagged } from './read-elements.ts';

/*
 * What a WXR file says, as it says it: strings, unchecked, in the words of WordPress. What becomes of it is decided
 * elsewhere.
 */

/** One item: a post, a page, an attachment, a menu entry, or whatever a plug-in made. */
export type WxrItem = {
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly title: string;
  readonly link: string;
  readonly slug: string;
  readonly creator: string;
  readonly content: string;
  readonly excerpt: string;
  /** `YYYY-MM-DD HH:MM:SS` in the site's time; often `0000-00-00 00:00:00`. */
  readonly date: string;
  readonly dateGmt: string;
  readonly modifiedGmt: string;
  /** RFC 822, where there are no other dates. */
  readonly pubDate: string;
  readonly parent: string;
  readonly menuOrder: string;
  readonly isSticky: boolean;
  readonly password: string;
  readonly commentStatus: string;
  readonly attachmentUrl: string;
  readonly terms: readonly WxrItemTerm[];
  /** Every value of a key, in the file's order. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly comments: readonly WxrComment[];
};

/** A section, tag or other term of an item. `domain` is its taxonomy; '' where the file doesn't say. */
export type WxrItemTerm = { readonly domain: string; readonly slug: string; readonly name: string };

export type WxrComment = {
  readonly id: string;
  readonly author: string;
  readonly email: string;
  readonly url: string;
  readonly address: string;
  readonly date: string;
  readonly dateGmt: string;
  readonly content: string;
  /** `1`, `0`, `spam`, `trash`, `post-trashed`. */
  readonly approved: string;
  /** `comment` or '' for a reader's; `pingback`, `trackback`, `note`… */
  readonly type: string;
  readonly parent: string;
  readonly userId: string;
};

/** What the channel says of the site; each may stand in any piece of it. */
export type WxrSite = {
  readonly title: string;
  readonly link: string;
  readonly description: string;
  readonly language: string;
  readonly version: string;
  readonly generator: string;
  readonly baseSiteUrl: string;
  readonly baseBlogUrl: string;
};
export type WxrAuthor = {
  readonly id: string;
  readonly login: string;
  readonly email: string;
  readonly name: string;
};
export type WxrTerm = {
  readonly id: string;
  readonly taxonomy: string;
  readonly slug: string;
  /** Its parent's slug. */
  readonly parent: string;
  readonly name: string;
  readonly description: string;
};

/** What one piece of the channel tells. */
export type WxrChannel = {
  readonly site: Partial<WxrSite>;
  readonly authors: readonly WxrAuthor[];
  readonly terms: readonly WxrTerm[];
};

/** Reads an `item` element. */
export function itemOf(item: Said): WxrItem {
  const { texts } = item;
  const line = (name: string) => texts[name]?.trim() ?? '';
  const word = (name: string) => named(line(name));
  return {
    id: word('wp:post_id'),
    type: word('wp:post_type'),
    status: word('wp:status'),
    title: composed(texts.title),
    link: line('link'),
    slug: word('wp:post_name'),
    creator: word('dc:creator'),
    content: composed(texts['content:encoded']),
    excerpt: composed(texts['excerpt:encoded']),
    date: word('wp:post_date'),
    dateGmt: word('wp:post_date_gmt'),
    modifiedGmt: word('wp:post_modified_gmt'),
    pubDate: word('pubDate'),
    parent: word('wp:post_parent'),
    menuOrder: word('wp:menu_order'),
    isSticky: word('wp:is_sticky') === '1',
    password: texts['wp:post_password'] ?? '',
    commentStatus: word('wp:comment_status'),
    attachmentUrl: line('wp:attachment_url'),
    terms: termsOf(item.tagged),
    meta: metaOf(item.holders),
    comments: item.holders.filter(({ name }) => name === 'wp:comment').map(commentOf),
  };
}

/** What WXR 1.0 and writers of other programs call WordPress's own taxonomies. */
const DOMAINS: ReadonlyMap<string, string> = new Map([
  ['tag', 'post_tag'],
  ['tags', 'post_tag'],
  ['categories', 'category'],
]);

/** WXR 1.0 names each term twice: without its slug, and sometimes its taxonomy, and with them. */
function termsOf(tagged: readonly Tagged[]): readonly WxrItemTerm[] {
  const known = new Set<string>();
  const terms = tagged.flatMap(({ attributes, text }) => {
    const said = attributes.get('domain')?.trim() ?? '';
    const term = {
      domain: DOMAINS.get(said) ?? named(said),
      slug: named(attributes.get('nicename')?.trim() ?? ''),
      name: named(composed(text.trim())),
    };
    const key = `${term.domain}\n${term.slug || `\n${term.name}`}`;
    if (known.has(key)) return [];
    known.add(key);
    return [term];
  });
  if (terms.every(({ slug }) => slug !== '')) return terms;
  const better = new Set(
    terms.flatMap(({ domain, slug, name }) => (slug === '' ? [] : [`\n${name}`, `${domain}\n${name}`])),
  );
  return terms.filter(({ domain, slug, name }) => slug !== '' || !better.has(`${domain}\n${name}`));
}

function commentOf({ texts }: Said): WxrComment {
  const word = (name: string) => texts[name]?.trim() ?? '';
  return {
    id: word('wp:comment_id'),
    author: composed(texts['wp:comment_author']),
    email: word('wp:comment_author_email'),
    url: word('wp:comment_author_url'),
    address: word('wp:comment_author_IP'),
    date: word('wp:comment_date'),
    dateGmt: word('wp:comment_date_gmt'),
    content: composed(texts['wp:comment_content']),
    approved: word('wp:comment_approved'),
    type: word('wp:comment_type'),
    parent: word('wp:comment_parent'),
    userId: word('wp:comment_user_id'),
  };
}

function metaOf(holders: readonly Said[]): ReadonlyMap<string, readonly string[]> {
  const meta = new Map<string, string[]>();
  for (const { name, texts } of holders) {
    if (name !== 'wp:postmeta') continue;
    const key = texts['wp:meta_key']?.trim() ?? '';
    const value = texts['wp:meta_value'] ?? '';
    const values = meta.get(key);
    if (values === undefined) meta.set(key, [value]);
    else values.push(value);
  }
  return meta;
}

/** Reads what a piece of the channel tells of the site, its authors and terms. */
export const channelOf = (channel: Said): WxrChannel => ({
  site: siteOf(channel),
  authors: channel.holders.filter(({ name }) => name === 'wp:author').map(authorOf),
  terms: channel.holders.flatMap(termOf),
});

const SITE_ELEMENTS: Readonly<Record<keyof WxrSite, string>> = {
  title: 'title',
  link: 'link',
  description: 'description',
  language: 'language',
  version: 'wp:wxr_version',
  generator: 'generator',
  baseSiteUrl: 'wp:base_site_url',
  baseBlogUrl: 'wp:base_blog_url',
};

function siteOf({ texts }: Said): Partial<WxrSite> {
  const found = Object.entries(SITE_ELEMENTS).flatMap(([key, name]) => {
    const text = texts[name];
    return text === undefined ? [] : [[key, composed(text.trim())] as const];
  });
  return Object.fromEntries(found);
}

function authorOf({ texts }: Said): WxrAuthor {
  const word = (name: string) => composed(texts[name]?.trim());
  const names = [word('wp:author_first_name'), word('wp:author_last_name')].filter((part) => part !== '');
  return {
    id: named(word('wp:author_id')),
    login: named(texts['wp:author_login']?.trim() ?? ''),
    email: word('wp:author_email'),
    name: word('wp:author_display_name') || names.join(' '),
  };
}

/** How each kind of term names what it says; '' where it doesn't say it. */
const TERM_ELEMENTS: Readonly<Record<string, Readonly<Record<Exclude<keyof WxrTerm, 'id'>, string>>>> = {
  'wp:category': {
    taxonomy: '',
    slug: 'wp:category_nicename',
    parent: 'wp:category_parent',
    name: 'wp:cat_name',
    description: 'wp:category_description',
  },
  'wp:tag': { taxonomy: '', slug: 'wp:tag_slug', parent: '', name: 'wp:tag_name', description: 'wp:tag_description' },
  'wp:term': {
    taxonomy: 'wp:term_taxonomy',
    slug: 'wp:term_slug',
    parent: 'wp:term_parent',
    name: 'wp:term_name',
    description: 'wp:term_description',
  },
};
const TAXONOMIES: Readonly<Record<string, string>> = { 'wp:category': 'category', 'wp:tag': 'post_tag' };

function termOf({ name, texts }: Said): readonly WxrTerm[] {
  const elements = TERM_ELEMENTS[name];
  if (elements === undefined) return [];
  const word = (element: string) => named(texts[element]?.trim() ?? '');
  return [
    {
      id: word('wp:term_id'),
      taxonomy: TAXONOMIES[name] ?? word(elements.taxonomy),
      slug: word(elements.slug),
      parent: word(elements.parent),
      name: composed(word(elements.name)),
      description: composed(texts[elements.description]?.trim()),
    },
  ];
}

/** WordPress's own columns for what names something hold 200 characters; more is damage, and no key of an index. */
const MOST_NAME_UNITS = 500;

const named = (text: string): string =>
  text.length <= MOST_NAME_UNITS ? text : text.slice(0, MOST_NAME_UNITS).toWellFormed();

/** Text in one form however it was typed: an alef and a hamza over it are one letter (Unicode, NFC). */
const composed = (text = ''): string =>
  text.length > SHORT_UNITS || MAY_CHANGE.test(text) ? text.normalize('NFC') : text;

/** In longer texts there is nearly always something that may change: to look for it first takes longer. */
const SHORT_UNITS = 500;

/** All but letters and signs that are what they are: most texts hold nothing else, and are looked at only once. */
const MAY_CHANGE =
  /[^\0-\u02FF\u0600-\u060F\u061B-\u064A\u0660-\u066F\u0671-\u06D5\u06EE-\u06FF\u200B-\u2027\u202A-\u205E]/;
