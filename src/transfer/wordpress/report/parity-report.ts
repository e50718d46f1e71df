import type { ArticleRemarkKind } from '../article/index.ts';
import type { FaultKind, UnreadableReason } from '../wxr/index.ts';

/*
 * What an import did, for people and for programs. The shape is kept stable.
 */

/** Everything but the two long lists, which are read row by row (`eachAddress`, `eachRemark`). */
export type ReportHead = {
  readonly files: readonly string[];
  /** found = imported + skipped + failed */
  readonly found: number;
  readonly imported: number;
  readonly skipped: number;
  readonly failed: number;
  readonly counts: {
    readonly byTypeAndStatus: Readonly<Record<string, Readonly<Record<string, number>>>>;
    readonly authors: Declared;
    readonly categories: Declared;
    readonly tags: Declared;
    readonly comments: {
      readonly byApproved: Readonly<Record<string, number>>;
      readonly byType: Readonly<Record<string, number>>;
    };
    readonly attachments: number;
  };
  /** What of `counts` came with this import: items by type, and comments by the state they have now. */
  readonly came: {
    readonly byType: Readonly<Record<string, number>>;
    readonly commentsByState: Readonly<Record<string, number>>;
  };
  /** Why items were skipped or failed, and how many for each reason. */
  readonly reasons: Readonly<Record<string, number>>;
  /** The same of remarks. */
  readonly remarkCounts: Readonly<Record<string, number>>;
  /** Published posts: all, those whose old address answers at all, and those of them with everything equal. */
  readonly answered: {
    readonly all: number;
    readonly answering: number;
    readonly equal: number;
    /** Of those that answer: how many differ in what; one may differ in several. */
    readonly different: Readonly<Partial<Record<Difference, number>>>;
  };
};

type Declared = { readonly declared: number; readonly used: number };

const NONE: Declared = { declared: 0, used: 0 };

/** The figures of an import in which nothing could be read. */
export const nothingRead = (files: readonly string[]): ReportHead => ({
  files,
  ...{ found: 0, imported: 0, skipped: 0, failed: 0 },
  counts: {
    byTypeAndStatus: {},
    ...{ authors: NONE, categories: NONE, tags: NONE },
    comments: { byApproved: {}, byType: {} },
    attachments: 0,
  },
  came: { byType: {}, commentsByState: {} },
  reasons: {},
  remarkCounts: {},
  answered: { all: 0, answering: 0, equal: 0, different: {} },
});

/** A published post of the old site, asked for at its old address. */
export type AddressRow = {
  /** The item's link, as in the file. */
  readonly old: string;
  readonly title: string;
  /** What the server answers there, and after at most one redirect. */
  readonly status: number;
  /** Where a redirect leads, percent-encoded; null without one. */
  readonly location: string | null;
  readonly final: number;
  readonly equal: Readonly<Record<Compared, boolean>>;
  /** Null when all is equal; else why it doesn't answer, or what differs. */
  readonly why: string | null;
};

export const COMPARED = ['title', 'date', 'author', 'sections', 'picture', 'comments'] as const;
export type Compared = (typeof COMPARED)[number];

/** How an answer differs from what was there: in what is compared, or in being another article. */
export const DIFFERENCES = [...COMPARED, 'address-taken'] as const;
export type Difference = (typeof DIFFERENCES)[number];

export type RemarkRow = {
  readonly file: string;
  readonly line: number;
  /** The item's title, or what else names it; '' for a remark on a file. */
  readonly item: string;
  readonly kind: RemarkKind;
  readonly what: string;
  /** How it would be right, where the import has a proposal; else ''. */
  readonly instead: string;
  /** How often it was found there. */
  readonly count: number;
  /** Whether it is as it should be now; else somebody may want to look. */
  readonly mended: boolean;
};

/** Every kind of remark; their sentences stand in the message catalogues. */
export type RemarkKind =
  | FaultKind
  | ArticleRemarkKind
  | UnreadableReason
  | 'file-cut'
  | 'not-an-export'
  | 'failed'
  | 'address-taken'
  | 'address-new'
  | 'protected'
  | 'no-title'
  | 'future-date'
  | 'state'
  | 'picture-unknown'
  | 'picture-refused'
  | 'picture-not-there'
  | 'page-comments'
  | 'comment-kind'
  | 'comment-empty'
  | 'comment-loop'
  | 'comment-parent'
  | 'comments-refused'
  | 'parent-missing'
  | 'parent-loop'
  | 'author-undeclared'
  | 'menu-entry'
  | 'term-unknown'
  | 'sticky'
  | 'type'
  | 'no-domain';

/** Why an item was skipped. */
export type SkipReason =
  | 'type'
  | 'revision'
  | 'trash'
  | 'auto-draft'
  | 'duplicate'
  | 'already-there'
  | 'no-file'
  | 'picture-refused'
  | 'menu';
