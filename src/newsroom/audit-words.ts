import type { Facts } from '../base/refusal.ts';

/** What an entry of the audit knows of what was done; of the thing, what it is called now. */
export type Told = { readonly title: string | null; readonly facts: Facts };

/** What was done, without who and when: a sentence that others go on. */
export type AuditSentence = (told: Told) => string;

/** An entry as it comes, from the database or over the wire. */
export type ToldEntry = Told & {
  readonly who: { readonly kind: string; readonly name: string };
  readonly from: string | null;
  readonly act: string;
};

/** What the audit says; `Acts` are all that anything in the code announces. */
export type AuditWords<Acts extends string> = {
  readonly acts: Readonly<Record<Acts, AuditSentence>>;
  /** Who did it, by itself. */
  who(who: ToldEntry['who']): string;
  /** The heads of the columns, where it is a table. */
  readonly columns: Readonly<Record<'who' | 'what' | 'from' | 'act' | 'thing' | 'thingId', string>> & {
    readonly at: (zone: string) => string;
  };
  /** The whole of an entry: what, by whom, when, from where. An act that this version doesn't know is named as it is. */
  sentence(entry: ToldEntry, when: string): string;
};
