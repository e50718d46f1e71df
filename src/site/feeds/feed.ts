import { isolate, list } from '../../arabic/index.ts';
import { type Correction, type Image, renderBody } from '../../body/index.ts';
import type { Card, CorrectionView, FeedEntry } from '../../newsroom/index.ts';
import { absoluteOf } from '../addresses.ts';
import { bodyWordsOf, plainDrawerOf } from '../body-words.ts';
import { brandAddress } from '../brand/brand.ts';
import { summaryOf } from '../components/card/card-parts.tsx';
import type { Frame } from '../frame.ts';
import { escapeXml, textElement, XML_DECLARATION } from './xml.ts';

/** A list as its feed tells of it. */
export type Feed = {
  readonly title: string;
  /** The path of the list. */
  readonly list: string;
  /** The path of the feed itself. */
  readonly self: string;
  readonly entries: readonly FeedEntry[];
};

/** What each form of feed says, from the same entries. */
type Told = {
  readonly link: string;
  readonly headline: string;
  readonly summary: string;
  readonly html: string;
  readonly names: readonly string[];
  readonly section: string | null;
  readonly publishedAt: Date | null;
  readonly updatedAt: Date | null;
};

/**
 * RSS 2.0 (https://www.rssboard.org/rss-specification) with whole articles. An unknown date is left out. A channel
 * must describe itself, so a paper without a tagline repeats its title.
 */
export function rssOf(feed: Feed, frame: Frame): string {
  const { site, origin, say } = frame;
  const items = toldIn(feed, frame).map(
    (told) =>
      `<item>${textElement('title', told.headline)}${textElement('link', told.link)}<guid isPermaLink="true">${escapeXml(told.link)}</guid>${textElement('pubDate', told.publishedAt?.toUTCString() ?? null)}${textElement('dc:creator', told.names.length === 0 ? null : list(told.names))}${textElement('category', told.section)}${textElement('description', told.summary)}${textElement('content:encoded', told.html)}</item>\n`,
  );
  return `${XML_DECLARATION}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
${textElement('title', isolate(feed.title))}
${textElement('link', absoluteOf(origin, feed.list))}
${textElement('description', isolate(site.tagline === '' ? feed.title : site.tagline))}
${textElement('language', say.lang)}
<image>${textElement('url', origin + brandAddress(site, 'icon-144.png'))}${textElement('title', feed.title)}${textElement('link', absoluteOf(origin, feed.list))}</image>
<atom:link href="${escapeXml(absoluteOf(origin, feed.self))}" rel="self" type="application/rss+xml"/>
${items.join('')}</channel>
</rss>
`;
}

/** The instant of an entry whose date nobody knows: Atom demands one (RFC 4287 §4.1.2), and this one deceives nobody. */
const UNKNOWN_AT = new Date(0);

/** Atom (RFC 4287) with whole articles. */
export function atomOf(feed: Feed, frame: Frame): string {
  const { site, origin, say } = frame;
  const told = toldIn(feed, frame);
  const entries = told.map((entry) => {
    const changed = entry.updatedAt ?? entry.publishedAt ?? UNKNOWN_AT;
    const authors = entry.names.map((name) => `<author>${textElement('name', name)}</author>`).join('');
    const section = entry.section === null ? '' : `<category term="${escapeXml(entry.section)}"/>`;
    return `<entry>${textElement('title', entry.headline)}<link href="${escapeXml(entry.link)}"/>${textElement('id', entry.link)}${textElement('published', entry.publishedAt?.toISOString() ?? null)}${textElement('updated', changed.toISOString())}${authors}${section}${textElement('summary', entry.summary)}<content type="html">${escapeXml(entry.html)}</content></entry>\n`;
  });
  const newest = told.map(({ updatedAt, publishedAt }) => (updatedAt ?? publishedAt ?? UNKNOWN_AT).getTime());
  return `${XML_DECLARATION}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${say.lang}">
${textElement('title', isolate(feed.title))}
${textElement('subtitle', site.tagline === '' ? null : isolate(site.tagline))}
<link href="${escapeXml(absoluteOf(origin, feed.list))}"/>
<link rel="self" href="${escapeXml(absoluteOf(origin, feed.self))}"/>
${textElement('id', absoluteOf(origin, feed.list))}
${textElement('updated', new Date(Math.max(0, ...newest)).toISOString())}
<author>${textElement('name', site.name)}</author>
${textElement('icon', origin + brandAddress(site, 'icon-144.png'))}
${textElement('logo', origin + brandAddress(site, 'card.png'))}
${entries.join('')}</feed>
`;
}

/** The entries as they are told. Pictures get whole addresses: a feed is read elsewhere. */
function toldIn({ entries }: Feed, frame: Frame): readonly Told[] {
  const { origin } = frame;
  const away: Frame = { ...frame, pictureAddress: (picture) => origin + frame.pictureAddress(picture) };
  return entries.map(({ card, body, pictures, corrections }) => ({
    link: absoluteOf(origin, card.address),
    headline: isolate(card.headline),
    summary: isolate(summaryOf(card)),
    html: renderBody(
      { ...body, content: [...leadOf(card), ...(body.content ?? []), ...corrections.map(noteOf)] },
      bodyWordsOf(away),
      plainDrawerOf(card.picture === null ? pictures : new Map([...pictures, [card.picture.id, card.picture]]), away),
    ),
    names: card.authors.map(({ name }) => name),
    section: card.section?.name ?? null,
    publishedAt: card.publishedAt,
    updatedAt: card.updatedAt,
  }));
}

/** The picture over the article, as a block before its body: a feed has no other place for it. */
function leadOf({ picture }: Card): readonly Image[] {
  if (picture === null) return [];
  const { id, alt, caption, credit } = picture;
  const content = caption === '' ? {} : { content: [{ type: 'text' as const, text: caption }] };
  return [{ type: 'image', attrs: { id: 'b-lead', dir: null, picture: id, src: null, alt, credit }, ...content }];
}

/** A correction as a block after the body, as on the article's page. */
const noteOf = ({ id, kind, text, madeAt }: CorrectionView): Correction => ({
  type: 'correction',
  attrs: { id: `b-fix${id}`, dir: null, kind, at: madeAt.toISOString() },
  content: [{ type: 'text', text }],
});
