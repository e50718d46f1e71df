import type { DateProfile } from '../arabic/index.ts';
import type { ArticleId, AuthorId, CorrectionId, PictureId, SectionId, StaticPageId, TagId } from '../base/ids.ts';
import type { Body, CorrectionKind } from '../body/index.ts';
import type { PictureView } from '../media/index.ts';

export type { PictureView };

/*
 * What the queries of the newsroom answer with: finished views, never rows. Addresses are canonical paths,
 * decoded (`/عالم/`); whoever writes one into HTML encodes it. An instant that isn't known is null and stays so.
 */

export const ARTICLE_KINDS = ['news', 'report', 'analysis', 'opinion', 'sponsored'] as const;
export type ArticleKind = (typeof ARTICLE_KINDS)[number];

export const COMMENT_POLICIES = ['open', 'moderated', 'closed'] as const;
export type CommentPolicy = (typeof COMMENT_POLICIES)[number];

/** A picture as an article shows it. */
export type ShownPicture = PictureView & { readonly caption: string };

export type SectionLink = { readonly id: SectionId; readonly name: string; readonly address: string };
export type AuthorLink = { readonly id: AuthorId; readonly name: string; readonly address: string };
export type TagLink = { readonly id: TagId; readonly name: string; readonly address: string };
export type PageLink = { readonly id: StaticPageId; readonly title: string; readonly address: string };

/** A section with those below it, in the newsroom's order. */
export type SectionBranch = SectionLink & { readonly below: readonly SectionBranch[] };

/** An entry of the menu: a section, or the front page. */
export type MenuEntry = { readonly label: string; readonly address: string };

/** What every page of the site shows around its own matter. */
export type SiteView = {
  readonly name: string;
  /** Whether somebody gave it that name; otherwise it only stands there until then. */
  readonly isNamed: boolean;
  readonly tagline: string;
  /** `https://example.org`, without a closing slash; null: the server's own address. */
  readonly origin: string | null;
  readonly zone: string;
  readonly dates: DateProfile;
  /** The accent by day and by night, `#rrggbb`; null: the one that the site was made with. */
  readonly theme: { readonly accentLight: string | null; readonly accentDark: string | null };
  readonly sections: readonly SectionBranch[];
  readonly menu: readonly MenuEntry[];
  /** Static pages without a parent, for the foot of the page. */
  readonly pages: readonly PageLink[];
  /** Folders in which sites lay that moved in, decoded: `/blog/`. What was asked of one there is asked of us. */
  readonly formerFolders: readonly string[];
};

/** An article as a list shows it. */
export type Card = {
  readonly id: ArticleId;
  readonly address: string;
  readonly kind: ArticleKind;
  readonly kicker: string;
  readonly headline: string;
  readonly standfirst: string;
  /** The beginning of the body, cut between words; for where there is no standfirst. */
  readonly teaser: string;
  readonly section: SectionLink | null;
  readonly authors: readonly (AuthorLink & { readonly role: string; readonly portrait: PictureView | null })[];
  readonly picture: ShownPicture | null;
  readonly publishedAt: Date | null;
  readonly updatedAt: Date | null;
};

/** An article as a page that leads on to it shows it; who wrote it isn't said there. */
export type RelatedCard = Omit<Card, 'authors'>;

export type AuthorView = AuthorLink & {
  readonly kind: 'staff' | 'guest' | 'agency';
  readonly role: string;
  readonly bio: string;
  readonly portrait: PictureView | null;
};

export type CorrectionView = {
  readonly id: CorrectionId;
  readonly kind: CorrectionKind;
  readonly text: string;
  readonly madeAt: Date;
};

export type ArticleView = RelatedCard & {
  readonly body: Body;
  /** Every picture the body refers to, by id. */
  readonly pictures: ReadonlyMap<PictureId, PictureView>;
  readonly wordCount: number;
  /** For search engines and cards, in place of headline and standfirst; '' where nothing else was wished for. */
  readonly searchTitle: string;
  readonly description: string;
  readonly commentPolicy: CommentPolicy;
  /** How many comments readers may read. */
  readonly commentCount: number;
  /** From the topmost section to the article's own; empty when it has none. */
  readonly trail: readonly SectionLink[];
  readonly authors: readonly AuthorView[];
  readonly tags: readonly TagLink[];
  /** Newest first. */
  readonly corrections: readonly CorrectionView[];
  /** Chosen at publication; the first is the suggestion of the «قد يُعجبك أيضًا» box. */
  readonly related: readonly RelatedCard[];
};

/** What a withdrawn article leaves for its readers. */
export type WithdrawalView = {
  readonly id: ArticleId;
  readonly headline: string;
  readonly publishedAt: Date | null;
  readonly withdrawnAt: Date;
  readonly notice: string;
};

export type Band = { readonly section: SectionBranch; readonly cards: readonly Card[] };

export type FrontPageView = {
  readonly lead: Card | null;
  readonly seconds: readonly Card[];
  readonly latest: readonly Card[];
  readonly opinions: readonly Card[];
  readonly bands: readonly Band[];
  /** Whether the list of all news goes on after its first page, in whose place the front page stands. */
  readonly hasMore: boolean;
};

/** One page of a list, newest first, undated last. Pages count from 1; a list that is empty has one page. */
export type ListPage = { readonly cards: readonly Card[]; readonly page: number; readonly pages: number };

export type SectionView = ListPage & {
  readonly section: SectionBranch;
  readonly description: string;
  readonly trail: readonly SectionLink[];
};
export type AuthorPageView = ListPage & { readonly author: AuthorView };
export type TagPageView = ListPage & { readonly tag: TagLink };
/** One page of a day (`2026-11-24`), a month or a year; `months` are those of the year that have articles. */
export type ArchiveView = ListPage & { readonly period: string; readonly months: readonly string[] };
export type StaticPageView = PageLink & {
  readonly body: Body;
  readonly pictures: ReadonlyMap<PictureId, PictureView>;
  readonly trail: readonly PageLink[];
  readonly below: readonly PageLink[];
  readonly updatedAt: Date;
};
