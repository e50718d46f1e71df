import { plainTextOf } from '../body/index.ts';
import type { NotAnArticle, NotAnArticleReason, PageRemark, RelatedTitle, SavedPage } from './saved-page/saved-page.ts';

/** What was made of one saved page, for people and for programs that read it. Its shape is kept stable. */
export type PageReport = {
  readonly file: string;
  /** Null when the file is no article; the remarks say why. */
  readonly article: ArticleReport | null;
  readonly remarks: readonly ReportRemark[];
};

export type ArticleReport = {
  readonly title: string;
  /** Where the article lives, percent-encoded as in a link; null for a draft. */
  readonly address: string | null;
  /** Its sections from the topmost down, without the home page and the title. */
  readonly trail: readonly string[];
  readonly authors: readonly string[];
  /** As precise as the page says it; null when it says no date that is surely the article's. */
  readonly published: string | null;
  /** The address of the picture over the article, as the page has it. */
  readonly picture: string | null;
  readonly text: string;
  readonly related: readonly RelatedTitle[];
};

/** `kind` is stable; `sentence` is for people, in the newsroom's language. */
export type ReportRemark = {
  readonly kind: PageRemark['kind'] | NotAnArticleReason | ImportRemarkKind;
  readonly what: string;
  readonly text: string;
  readonly count: number;
  readonly sentence: string;
};

/**
 * - `already-there`: the same article was brought in before; nothing was changed
 * - `picture-missing`: the picture over the article is not beside the page, so it is named and not held
 * - `day-only`: the page says the day and not the hour; the article carries the beginning of that day
 * - `future-date`: the page says an instant that is still to come; the article carries no date
 * - `no-day`: the page says the month or the year and not the day; the article carries no date
 */
export type ImportRemarkKind = 'already-there' | 'picture-missing' | 'day-only' | 'no-day' | 'future-date';

/** What a remark says to people. */
export type RemarkWords = Record<ReportRemark['kind'], (facts: RemarkFacts) => string>;
export type RemarkFacts = { readonly what: string; readonly text: string; readonly count: number };

/** The report on a page that is no article. */
export function reportOnRefused(page: NotAnArticle, words: RemarkWords): PageReport {
  return {
    file: page.fileName,
    article: null,
    remarks: [
      remarkOf({ kind: page.why, what: '', text: '', count: 1 }, words),
      ...page.remarks.map((one) => remarkOf(one, words)),
    ],
  };
}

/** The report on an article that was read, and stands at the address (null: nowhere yet). */
export function reportOnArticle(
  page: SavedPage,
  address: string | null,
  further: readonly Omit<ReportRemark, 'sentence'>[],
  words: RemarkWords,
): PageReport {
  return {
    file: page.fileName,
    article: {
      title: page.headline,
      address,
      trail: page.trail,
      authors: page.authors,
      published: page.published,
      picture: page.picture?.address ?? null,
      text: plainTextOf(page.body),
      related: page.related,
    },
    remarks: [...further, ...page.remarks].map((one) => remarkOf(one, words)),
  };
}

const remarkOf = (remark: Omit<ReportRemark, 'sentence'>, words: RemarkWords): ReportRemark => ({
  ...remark,
  sentence: words[remark.kind](remark),
});
