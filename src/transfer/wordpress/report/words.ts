import type { Step } from '../import-wordpress.ts';
import type { UnreadableReason } from '../wxr/index.ts';
import type { Compared, Difference, RemarkKind, ReportHead, SkipReason } from './parity-report.ts';

/** Why an item didn't come: what the plan left out, what the file spoilt, and what the media part refused. */
export type LeftReason = SkipReason | UnreadableReason;

/** What is said of a kind of remark. */
export type RemarkKindWords = {
  /** What was found, without a number. */
  readonly heading: string;
  /** What to do: one short sentence. */
  readonly next: string;
  /** What a remark's `what` means to people, where it is a number or a name that programs use. */
  readonly detail?: (what: string) => string;
};

/** What the report of an import from WordPress says, in one language. */
export type ImportWords = {
  readonly lang: 'ar' | 'en';
  readonly dir: 'rtl' | 'ltr';
  /** What an import is busy with; `all` is null where nobody knows yet. */
  readonly progress: Readonly<Record<Step, (done: number, all: number | null) => string>>;
  readonly remarks: Readonly<Record<RemarkKind, RemarkKindWords>>;
  /** How many items didn't come for a reason. */
  readonly reasons: Readonly<Record<LeftReason, (count: number) => string>>;
  /** The same for a reason that has no sentence of its own. */
  readonly otherReason: (count: number) => string;
  readonly compared: Readonly<Record<Compared, string>>;
  /** Why an old address doesn't answer with its article; `why` is what the report says. */
  readonly unlike: (why: string) => string;
  /** Types of items, their states and the states of comments, by WordPress's names for them. */
  readonly types: ReadonlyMap<string, string>;
  readonly states: ReadonlyMap<string, string>;
  readonly commentStates: ReadonlyMap<string, string>;
  /** States of comments here. */
  readonly keptStates: ReadonlyMap<string, string>;
  readonly page: PageWords;
  readonly screen: ScreenWords;
};

type PageWords = {
  /** The product's name. */
  readonly product: string;
  readonly title: string;
  readonly files: string;
  readonly found: string;
  readonly imported: string;
  readonly skipped: string;
  readonly failed: string;
  readonly whatCame: string;
  readonly kind: string;
  readonly inFiles: string;
  readonly came: string;
  readonly ofThem: string;
  readonly authors: string;
  readonly categories: string;
  readonly tags: string;
  readonly used: (used: number, declared: number) => string;
  readonly comments: string;
  readonly left: string;
  readonly nothingLeft: string;
  readonly look: string;
  readonly lookFirst: string;
  readonly nothingToLookAt: string;
  readonly places: (count: number) => string;
  readonly more: (count: number) => string;
  readonly line: (line: number) => string;
  readonly mended: string;
  /** Before what a misread text would be, read rightly. */
  readonly instead: string;
  readonly mendedPlaces: (count: number) => string;
  readonly nothingMended: string;
  readonly addresses: string;
  readonly answered: (figures: ReportHead['answered']) => string;
  readonly moreAddresses: (count: number) => string;
  readonly leadsTo: string;
  readonly differs: (what: readonly string[]) => string;
  readonly next: string;
  /** What to do until readers come to the new site, in order. */
  readonly steps: readonly string[];
};

type ScreenWords = {
  readonly items: (figures: { found: number; imported: number; skipped: number; failed: number }) => string;
  readonly left: (reasons: readonly string[]) => string;
  /** Of each type how many came, of how many in the files. */
  readonly came: (types: readonly { name: string; came: number; all: number }[]) => string;
  /** Comments that came, with the states they have here, and how many are in the files. */
  readonly comments: (figures: { came: number; states: readonly string[]; all: number }) => string;
  /** Where the file of no picture was found: how to bring them. */
  readonly noPictures: (all: number) => string;
  /** How old addresses answer, and how many differ in what, most first. */
  readonly answered: (
    figures: ReportHead['answered'],
    different: readonly (readonly [name: Difference, count: number])[],
  ) => string;
  readonly look: string;
  readonly nothingToLookAt: string;
  readonly remark: (heading: string, count: number) => string;
  readonly moreKinds: (count: number) => string;
  readonly fullReport: (files: readonly string[]) => string;
  readonly noReport: string;
};
