import type { LedOnBy, NamedThing } from '../../../data/redirects.ts';

/** Addresses that lead on, and where an address leads. */
export type RedirectsWords = {
  readonly title: string;
  readonly lead: string;
  readonly add: string;
  readonly search: string;
  readonly kinds: Readonly<Record<LedOnBy | 'all', string>>;
  readonly kind: string;
  readonly list: string;
  readonly leadsTo: string;
  readonly by: Readonly<Record<LedOnBy, string>>;
  readonly byHand: (who: string, when: string) => string;
  readonly hidden: string;
  readonly things: Readonly<Record<NamedThing['thing'], string>>;
  readonly change: string;
  readonly changeOf: (path: string) => string;
  readonly remove: string;
  readonly removeOf: (path: string) => string;
  readonly more: string;
  readonly none: string;
  readonly noneText: string;
  readonly noMatch: (typed: string) => string;
  readonly noMatchText: string;
  readonly showAll: string;
  readonly form: {
    readonly title: string;
    readonly changeTitle: string;
    readonly from: string;
    readonly fromHint: string;
    readonly to: string;
    readonly toHint: string;
    readonly submit: string;
  };
  readonly said: Readonly<Record<'created' | 'changed' | 'removed', (path: string) => string>>;
  readonly tester: {
    readonly title: string;
    readonly label: string;
    readonly hint: string;
    readonly ask: string;
    readonly answer: string;
    /** Said where a whole address of another site was typed. */
    readonly elsewhere: (host: string) => string;
    /** What a status means to a reader. */
    readonly status: (status: number) => string;
    readonly leadOn: string;
    readonly near: string;
    readonly reasons: ReasonWords;
  };
};

/** Why an address answers as it does; `name` is what the thing is and is called. */
export type ReasonWords = {
  readonly live: (name: string) => string;
  readonly otherwiseWritten: (name: string) => string;
  readonly formerly: (name: string) => string;
  readonly byHand: (name: string) => string;
  readonly takenFor: (name: string) => string;
  readonly withdrawn: (name: string) => string;
  readonly hidden: (name: string) => string;
  readonly system: string;
  readonly formerSite: string;
  readonly unknown: string;
  readonly named: (kind: string, title: string) => string;
};
