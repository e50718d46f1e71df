/** What is said to whoever is about to lose something. */
export type LeavingWords = {
  /** Where it can still be saved, and where it is sent by its own button only. */
  readonly [what in 'unsaved' | 'unsent']: { readonly title: string; readonly text: string; readonly leave: string };
} & {
  readonly saveAndLeave: string;
  readonly stay: string;
};
