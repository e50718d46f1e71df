import type { Body, BodyRemark } from '../../body/index.ts';

/** Another article that the page points to. It is told of, and is never part of the article. */
export type RelatedTitle = {
  readonly title: string;
  readonly address: string | null;
  /** What the page shows of it, as it stands there. */
  readonly teaser: string;
  /** The page broke the teaser off. */
  readonly teaserCut: boolean;
};

/** The picture over the article. `address` as the page writes it: absolute, or relative to the page. */
export type LeadPicture = {
  readonly address: string;
  /** The same picture as a file saved beside the page, relative to it; null where there is none. */
  readonly beside: string | null;
  readonly alt: string;
  readonly caption: string;
};

/** Worth telling of a page that was read. The kinds are stable; `what` and `text` are the page's own words. */
export type PageRemark =
  | BodyRemark
  | { readonly kind: PageRemarkKind; readonly what: string; readonly text: string; readonly count: number };

/**
 * - `charset`: the page's bytes are not in the encoding it names; `what` is the one named, `text` the one it is in
 * - `mended`: text that had been read in a wrong encoding before it was saved was read again; `count` places
 * - `lost`: characters that were lost before (U+FFFD), which nothing brings back
 * - `structured-data`: what the page tells machines can't be read
 * - `furniture`: words that belong to the site and were left out; `text` is their beginning
 * - `undated`: the page says no date that is surely the article's
 */
export type PageRemarkKind = 'charset' | 'mended' | 'lost' | 'structured-data' | 'furniture' | 'undated';

/** An article as one saved page tells it. */
export type SavedPage = {
  readonly kind: 'article';
  readonly fileName: string;
  readonly headline: string;
  /** Its sections from the topmost down, without the home page and the headline. */
  readonly trail: readonly string[];
  /** Further sections that the page names beside the trail. */
  readonly alsoIn: readonly string[];
  readonly authors: readonly string[];
  /**
   * As the page says it, as precise as there: `2021-03-30T23:28:05+02:00`, `2021-03-30`, `2021-03` or `2021`.
   * Null when no date is surely the article's.
   */
  readonly published: string | null;
  readonly picture: LeadPicture | null;
  readonly body: Body;
  readonly related: readonly RelatedTitle[];
  readonly remarks: readonly PageRemark[];
};

/** Why a file is not one article. */
export type NotAnArticleReason = 'list' | 'front-page' | 'no-text' | 'empty' | 'not-text' | 'too-large' | 'too-deep';

/** A file that is no saved article: a list, a front page, or nothing to read. */
export type NotAnArticle = {
  readonly kind: 'not-an-article';
  readonly fileName: string;
  readonly why: NotAnArticleReason;
  readonly remarks: readonly PageRemark[];
};
