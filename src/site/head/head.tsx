import { isolate } from '../../arabic/index.ts';
import { type PictureView, paletteOf } from '../../newsroom/index.ts';
import { absoluteOf } from '../addresses.ts';
import { BRAND_CARD, brandAddress } from '../brand/brand.ts';
import { sharedPicture } from '../components/picture/shared.ts';
import type { Frame } from '../frame.ts';
import { innerHtml } from '../inner-html.ts';
import { type Json, scriptJsonOf } from './json-ld.ts';

/** What a page tells browsers, search engines and those who share it. */
export type PageHead = {
  /** Without the paper's name, which is added; null on the front page. */
  readonly title: string | null;
  readonly description: string;
  /** The canonical path, decoded; null for a page that isn't to be found (an error). */
  readonly canonical: string | null;
  /** Left out of search engines, as is every page without a canonical path. */
  readonly isUnlisted?: true;
  readonly picture: PictureView | null;
  /** Instants are given only when they are known. */
  readonly article?: { readonly publishedAt: Date | null; readonly updatedAt: Date | null; readonly section: string };
  /** The path of the page's own feed, where it has one. */
  readonly feed?: string;
  readonly previous?: string;
  readonly next?: string;
  readonly jsonLd?: readonly Json[];
};

/** The head of a page, Open Graph (https://ogp.me) and schema.org included. */
export function Head({ head, frame }: { head: PageHead; frame: Frame }) {
  const { site, origin, assets } = frame;
  const { title, description, canonical, picture, article } = head;
  const address = canonical === null ? null : absoluteOf(origin, canonical);
  const feed = head.feed ?? '/feed/';
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <title>{isolate(title === null ? site.name : `${title} | ${site.name}`)}</title>
      {description !== '' && <meta name="description" content={description} />}
      {(address === null || head.isUnlisted) && <meta name="robots" content="noindex" />}
      {address !== null && <link rel="canonical" href={address} />}
      {head.previous !== undefined && <link rel="prev" href={absoluteOf(origin, head.previous)} />}
      {head.next !== undefined && <link rel="next" href={absoluteOf(origin, head.next)} />}
      <link rel="icon" type="image/png" sizes="32x32" href={brandAddress(site, 'icon-32.png')} />
      <link rel="icon" type="image/png" sizes="192x192" href={brandAddress(site, 'icon-192.png')} />
      <link rel="apple-touch-icon" href={brandAddress(site, 'icon-180.png')} />
      <link rel="manifest" href={brandAddress(site, 'manifest.webmanifest')} />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content={paletteOf('light', site.theme).paper} />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content={paletteOf('dark', site.theme).paper} />
      {fontsFor(frame).map(({ href, media }) => (
        <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossorigin="anonymous" media={media} />
      ))}
      <style {...innerHtml(frame.sheet)} />
      <script type="module" src={assets.script} />
      <link rel="alternate" type="application/rss+xml" title={site.name} href={absoluteOf(origin, feed)} />
      <meta property="og:site_name" content={site.name} />
      <meta property="og:locale" content={frame.say.lang} />
      <meta property="og:type" content={article === undefined ? 'website' : 'article'} />
      <meta property="og:title" content={title ?? site.name} />
      {description !== '' && <meta property="og:description" content={description} />}
      {address !== null && <meta property="og:url" content={address} />}
      <SharedPicture picture={picture} frame={frame} />
      {article !== undefined && article.publishedAt !== null && (
        <meta property="article:published_time" content={article.publishedAt.toISOString()} />
      )}
      {article !== undefined && article.updatedAt !== null && (
        <meta property="article:modified_time" content={article.updatedAt.toISOString()} />
      )}
      {article !== undefined && article.section !== '' && <meta property="article:section" content={article.section} />}
      {head.jsonLd?.map(scriptJsonOf).map((json) => (
        <script key={json} type="application/ld+json" {...innerHtml(json)} />
      ))}
    </head>
  );
}

/** What is shown beside a link to the page: its picture, or the paper's own card. */
function SharedPicture({ picture, frame }: { picture: PictureView | null; frame: Frame }) {
  const { site, origin } = frame;
  const own = { address: origin + brandAddress(site, 'card.png'), ...BRAND_CARD };
  const { address, widthPx, heightPx } = picture === null ? own : sharedPicture(picture, frame);
  const alt = picture === null ? site.name : picture.alt;
  return (
    <>
      <meta property="og:image" content={address} />
      {alt !== '' && <meta property="og:image:alt" content={alt} />}
      <meta property="og:image:width" content={String(widthPx)} />
      <meta property="og:image:height" content={String(heightPx)} />
      <meta name="twitter:card" content="summary_large_image" />
      <meta name="twitter:image" content={address} />
      {alt !== '' && <meta name="twitter:image:alt" content={alt} />}
    </>
  );
}

/** From this width on a line is seldom slow. */
const DESK = '(min-width: 48rem)';

/**
 * The faces that are asked for at once: what isn't comes too late for a first view. On a phone that is the face of
 * headlines alone; the text's would share a slow line with the picture, and come too late all the same.
 */
function fontsFor({ assets: { fonts }, site }: Frame): readonly { href: string; media?: string }[] {
  const ofHeadlines = site.theme.headFace === 'plex' ? [fonts.text600] : [fonts.head700, fonts.headDigits];
  return [...ofHeadlines.map((href) => ({ href })), { href: fonts.text400, media: DESK }];
}
