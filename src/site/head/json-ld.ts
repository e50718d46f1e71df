import type { Brand } from '../../base/brand.ts';
import type { ArticleView, AuthorView, PictureView } from '../../newsroom/index.ts';
import { absoluteOf, SEARCH } from '../addresses.ts';
import { brandAddress, logoSize } from '../brand/brand.ts';
import { summaryOf } from '../components/card/card-parts.tsx';
import { picturesForSearch } from '../components/picture/shared.ts';
import type { TrailStep } from '../components/trail/trail.tsx';
import type { Frame } from '../frame.ts';

/** A value as JSON has it; what is undefined is left out. */
export type Json = string | number | readonly Json[] | { readonly [key: string]: Json | undefined };

const CONTEXT = 'https://schema.org';

/** JSON that may stand in a script element: no text in it can end the element. */
export type ScriptJson = Brand<string, 'ScriptJson'>;

/** Structured data as text inside `<script>`: each `<` is written as its escape. */
export const scriptJsonOf = (json: Json) => JSON.stringify(json).replaceAll('<', '\\u003c') as ScriptJson;

/** An article for machines (https://schema.org/NewsArticle); a sponsored one says so. What isn't known is left out. */
export function newsArticleOf(article: ArticleView, frame: Frame): Json {
  const { origin, site, say } = frame;
  const { picture } = article;
  return {
    '@context': CONTEXT,
    '@type': article.kind === 'sponsored' ? 'AdvertiserContentArticle' : 'NewsArticle',
    headline: article.headline,
    description: summaryOf(article),
    inLanguage: say.lang,
    mainEntityOfPage: absoluteOf(origin, article.address),
    articleSection: article.section?.name,
    wordCount: article.wordCount,
    commentCount: article.commentCount || undefined,
    datePublished: article.publishedAt?.toISOString(),
    dateModified: (article.updatedAt ?? article.publishedAt)?.toISOString(),
    image: picture === null ? undefined : imagesOf(picture, frame),
    author: article.authors.length === 0 ? undefined : article.authors.map((author) => authorOf(author, origin)),
    publisher: { '@type': 'NewsMediaOrganization', name: site.name, url: `${origin}/`, logo: logoOf(frame) },
    keywords: article.tags.length === 0 ? undefined : article.tags.map(({ name }) => name),
  };
}

/** A picture in the shapes that search engines ask for, with whose it is (https://schema.org/ImageObject). */
const imagesOf = (picture: PictureView, frame: Frame): readonly Json[] =>
  picturesForSearch(picture, frame).map(({ address, widthPx, heightPx }) => ({
    '@type': 'ImageObject',
    url: address,
    contentUrl: address,
    width: widthPx,
    height: heightPx,
    creditText: picture.credit || undefined,
  }));

/** The logo, or what stands in its place (Google asks for one of 112 px at least). */
function logoOf({ origin, site }: Frame): Json {
  const size = site.logo === null ? { widthPx: 512, heightPx: 512 } : logoSize(site.logo);
  return {
    '@type': 'ImageObject',
    url: origin + brandAddress(site, site.logo === null ? 'icon-512.png' : 'logo.png'),
    width: size.widthPx,
    height: size.heightPx,
  };
}

const authorOf = ({ name, kind, address }: AuthorView, origin: string): Json => ({
  '@type': kind === 'agency' ? 'Organization' : 'Person',
  name,
  url: absoluteOf(origin, address),
});

/** The paper for machines, and how to search it (https://schema.org/WebSite, SearchAction). */
export function webSiteOf({ origin, site, say }: Frame): Json {
  return {
    '@context': CONTEXT,
    '@type': 'WebSite',
    name: site.name,
    url: `${origin}/`,
    inLanguage: say.lang,
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${origin}${SEARCH}?q={query}` },
      'query-input': 'required name=query',
    },
  };
}

/** The trail for machines (https://schema.org/BreadcrumbList). */
export function breadcrumbsOf(steps: readonly TrailStep[], { origin, say }: Frame): Json {
  return {
    '@context': CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: say.home, address: '/' }, ...steps].map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absoluteOf(origin, address),
    })),
  };
}
