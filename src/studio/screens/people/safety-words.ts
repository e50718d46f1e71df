import type { AuditKind } from './audit-words.ts';

/** Of whom the paper demands a second factor, and from which day on, as it is said. */
export type Demand = { readonly who: 'editors' | 'everybody'; readonly day: string };

/** How accounts are kept safe: a second factor as a duty, roles for a night, another address. */
export type SafetyWords = {
  readonly reminder: {
    readonly recommended: string;
    readonly coming: (day: string) => string;
    readonly setUp: string;
    readonly later: string;
  };
  readonly gate: {
    readonly title: string;
    readonly lead: string;
    readonly passkeyTitle: string;
    readonly passkeyLead: string;
    readonly go: string;
    readonly signOut: string;
  };
  readonly lacking: {
    /** Who lacks it: by name where they are few. */
    readonly title: (names: readonly string[]) => string;
    readonly recommended: string;
    readonly coming: (demand: Demand) => string;
    readonly due: (demand: Demand) => string;
    readonly remind: string;
    readonly reminded: (count: number) => string;
    readonly names: string;
    readonly lastReminded: (when: string) => string;
    readonly nobody: string;
    readonly nobodyText: string;
  };
  readonly duty: {
    readonly title: string;
    readonly lead: string;
    readonly who: string;
    readonly choices: Readonly<Record<'nobody' | 'editors' | 'everybody', string>>;
    readonly from: string;
    readonly fromHint: string;
    readonly save: string;
    readonly saved: string;
  };
  readonly nights: {
    readonly title: string;
    readonly lead: string;
    readonly person: string;
    readonly role: string;
    readonly until: string;
    readonly untilHint: (zone: string) => string;
    readonly submit: string;
    readonly given: (name: string, until: string) => string;
    readonly ended: (name: string) => string;
    readonly end: string;
    readonly caption: string;
    readonly columns: Readonly<Record<'who' | 'role' | 'within' | 'until' | 'by' | 'acts', string>>;
    readonly none: string;
    readonly noneText: string;
    readonly missing: string;
    readonly holds: string;
    readonly untilWhen: (until: string) => string;
    readonly link: string;
    readonly linkText: string;
  };
  readonly email: {
    readonly title: string;
    readonly fresh: string;
    readonly note: string;
    readonly submit: string;
    readonly sent: (email: string) => string;
    readonly confirm: { readonly title: string; readonly lead: (email: string) => string; readonly submit: string };
    readonly confirmed: { readonly title: string; readonly lead: string; readonly on: string };
    readonly back: { readonly title: string; readonly lead: (email: string) => string; readonly submit: string };
  };
  /** After how long something is allowed again, as `14:03`. */
  readonly wait: { readonly left: (clock: string) => string; readonly over: string };
  readonly find: {
    readonly label: string;
    readonly for: string;
    readonly groups: Readonly<Record<'people' | 'kinds' | 'things', string>>;
    readonly kinds: Readonly<Record<AuditKind, string>>;
    readonly thing: Readonly<Record<string, string>>;
    readonly none: string;
    readonly from: string;
    readonly to: string;
    readonly export: string;
    readonly shown: string;
    readonly remove: (filter: string) => string;
    readonly clear: string;
    readonly noMatch: string;
    readonly noMatchText: (filters: string) => string;
    readonly ofThis: (title: string) => string;
    readonly someone: string;
  };
};
