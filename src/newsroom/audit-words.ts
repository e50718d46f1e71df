import type { Facts } from '../base/refusal.ts';

/** What an entry of the audit knows of what was done; of the thing, what it is called now. */
export type Told = { readonly title: string | null; readonly facts: Facts };

/** Puts a day or a minute by the paper's clock, as facts keep them (`2027-01-01`, `2026-11-24 02:00`), into words; or leaves it. */
export type MomentOf = (kept: string) => string;

/** What was done, without who and when. */
export type AuditSentence = (told: Told, momentOf: MomentOf) => string;

/** What the audit says; `Acts` are all that anything in the code announces. */
export type AuditWords<Acts extends string> = {
  readonly acts: Readonly<Record<Acts, AuditSentence>>;
  /** Who did it, by itself. */
  who(who: { readonly kind: string; readonly name: string }): string;
  /** The heads of the columns, where it is a table. */
  readonly columns: Readonly<Record<'who' | 'what' | 'from' | 'act' | 'thing' | 'thingId', string>> & {
    readonly at: (zone: string) => string;
  };
};
