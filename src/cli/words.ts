import type { Sentences } from '../base/refusal.ts';
import type { Moved } from '../media/index.ts';
import type { StartProgress } from '../server/open-data.ts';
import type * as refusals from './refusals.ts';

/** Every no of the command line. */
export type CliRefusal = ReturnType<(typeof refusals)[keyof typeof refusals]>;

/** What the command line says. */
export type CliWords = {
  readonly refusals: Sentences<CliRefusal>;
  readonly progress: Readonly<
    Record<Exclude<StartProgress, 'copyingPostgres' | 'makingCluster' | 'startingPostgres' | 'recovering'>, string>
  >;
  readonly help: string;
  /** What each way of bringing something in takes. */
  readonly importHelp: string;
  readonly bug: string;
  /** What a paper is called until somebody names it. */
  readonly newPaper: string;
  readonly makingSample: (done: number, all: number) => string;
  readonly sampleMade: (articles: number) => string;
  readonly wordAdded: (word: string) => string;
  readonly movingPictures: (files: number) => string;
  readonly picturesMoved: (moved: Moved) => string;
  readonly indexing: (articles: number) => string;
  readonly indexed: (articles: number) => string;
  readonly readAt: (address: string) => string;
  readonly importAt: string;
  readonly studioAt: (address: string) => string;
  /** Said at a start while nobody can sign in who may do everything; the link follows in a line of its own. */
  readonly firstSignIn: string;
  /** For how long that link is good; said below it. */
  readonly firstLinkGood: string;
  /** Said with a link for whoever is locked out, or for the first administrator where there is none. */
  readonly linkGoodOnce: Readonly<Record<'signIn' | 'welcome', string>>;
  readonly noTokens: string;
  /** What the columns of the list of tokens are. */
  readonly tokensAre: string;
  readonly tokenRevoked: (name: string) => string;
  /** Said with a link to a server that doesn't run. */
  readonly startFirst: string;
  /** Said at a start of a newsroom in which an import was broken off; `files` is empty where it hadn't read them yet. */
  readonly halfImported: (files: readonly string[]) => string;
  readonly stopWith: string;
  readonly stopping: string;
  /** Said when an import is asked to stop, which takes until what is under way is whole. */
  readonly stoppingImport: string;
  readonly published: (headline: string) => string;
  readonly imported: (headline: string) => string;
  readonly notAnArticle: string;
};
