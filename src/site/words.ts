import type { Digits } from '../arabic/index.ts';
import type { CorrectionKind } from '../body/index.ts';
import type { ArticleKind } from '../newsroom/index.ts';
import type { SearchWords } from './search-words.ts';

/** A page that says why there is nothing else: what happened, and the next step. */
type NoticeWords = { readonly code: string; readonly title: string; readonly text: string };

/** Every word that the reader's pages say of themselves. Dates come in written, by the site's date profile. */
export type SiteWords = {
  /** BCP 47 tag and direction of the pages. */
  readonly lang: string;
  readonly dir: 'rtl' | 'ltr';
  readonly skip: string;
  readonly home: string;
  homeOf(name: string): string;
  readonly sections: string;
  readonly mainSections: string;
  readonly subsections: string;
  readonly trail: string;
  readonly pages: string;
  readonly previous: string;
  readonly next: string;
  /** The heading of a list's further page: «محليات، الصفحة 2». */
  pageOf(title: string, page: number, digits: Digits): string;
  readonly latest: string;
  readonly allOfToday: string;
  /** Everything the paper has published, newest first, and the way there. */
  readonly allNews: string;
  readonly moreNews: string;
  readonly allOfSection: string;
  allOf(section: string): string;
  readonly opinions: string;
  readonly published: string;
  readonly updated: string;
  readonly undated: string;
  minutesToRead(minutes: number, digits: Digits): string;
  /** The flag of a kind; null for plain news, which carries none. */
  readonly kinds: Readonly<Record<ArticleKind, string | null>>;
  /** What stands between the name at `index` of `count` and the one before it. */
  nameJoint(index: number, count: number): string;
  readonly share: string;
  readonly shareAddress: string;
  readonly shareByMail: string;
  readonly contents: string;
  readonly tags: string;
  about(name: string): string;
  readonly allArticles: string;
  readonly youMayLike: string;
  readonly closeSuggestion: string;
  readonly readAlso: string;
  readonly corrections: string;
  /** Stands before a correction, its colon included. `when` is written, or null. */
  correction(kind: CorrectionKind, when: string | null): string;
  /** On paper, before the address of the article. */
  printedFrom(name: string): string;
  /** How many comments there are, at least one. */
  comments(count: number, digits: Digits): string;
  readonly commentsTitle: string;
  /** The heading of a further page of an article's comments. */
  commentsOn(headline: string): string;
  /** Stands before the name of whom a comment answers. */
  readonly answersTo: string;
  readonly answersRemoved: string;
  readonly removedComment: string;
  /** In the place of a name that isn't known. */
  readonly nameless: string;
  /** Marks a comment by one of the article's own authors, and by another author of the paper. */
  readonly writesThisArticle: string;
  readonly writesForThePaper: string;
  readonly articles: string;
  readonly tag: string;
  /** The title of an archive: of a day, a month or a year, as it is written. */
  archiveOf(period: string): string;
  /** The heading of the ways to what was published. */
  readonly archive: string;
  /** Before the months of a year that have an archive. */
  readonly months: string;
  readonly follow: string;
  readonly followThis: string;
  readonly rss: string;
  readonly atom: string;
  aboutPaper(name: string): string;
  rights(name: string): string;
  readonly toTop: string;
  readonly below: string;
  readonly emptyList: string;
  readonly emptyPaper: string;
  readonly toHome: string;
  readonly notFound: NoticeWords;
  readonly gone: NoticeWords;
  readonly withdrawn: { readonly code: string; readonly title: string };
  /** What a withdrawn article was, and when it went; dates are written. */
  withdrawal(facts: { headline: string; publishedOn: string | null; withdrawnOn: string }): string;
  readonly maintenance: NoticeWords;
  readonly search: SearchWords;
  /** Names a table's frame. */
  table(caption: string | null): string;
  embedTitle(provider: string | null, host: string): string;
  readonly embedNotice: string;
  readonly embedLinkNotice: string;
  readonly embedLoad: string;
  readonly embedFollow: string;
  outsidePicture(alt: string): string;
};
