import type { Sentences } from '../base/refusal.ts';
import type * as refusals from './refusals.ts';

/** Every no of the server. */
export type ServerRefusal = ReturnType<(typeof refusals)[keyof typeof refusals]>;

/** A short answer in place of a page: what it is called, and what it says. */
export type PlainWords = { readonly title: string; readonly text: string };

/** What the server says by itself; everything else on a page is the site's. */
export type ServerWords = {
  readonly refusals: Sentences<ServerRefusal>;
  readonly badRequest: PlainWords;
  readonly wrongMethod: PlainWords;
  readonly tooSlow: PlainWords;
  readonly addressTooLong: PlainWords;
  readonly headersTooLarge: PlainWords;
  readonly notFound: PlainWords;
  readonly pictureAway: PlainWords;
  /** What is seen of the studio before its script runs, and where there is none. */
  readonly studio: { readonly title: string; readonly needsScript: string };
  readonly ourFault: (requestId: string) => PlainWords;
};
