import type { Facts } from '../base/refusal.ts';
import type { AuditView } from './queries/audit.ts';

/** What an entry of the audit knows of what was done. */
export type Told = Pick<AuditView, 'title' | 'facts'>;

/** What was done, without who and when: a sentence that others go on. */
export type AuditSentence = (told: Told) => string;

/** What the audit says; `Acts` are all that anything in the code announces. */
export type AuditWords<Acts extends string> = {
  readonly acts: Readonly<Record<Acts, AuditSentence>>;
  /** The whole of an entry: what, by whom, when, from where. An act that this version doesn't know is named as it is. */
  sentence(entry: Omit<AuditView, 'id' | 'at'>, when: string): string;
};

/** A fact as text; '' where an entry of an earlier version hasn't it. */
export function factOf(facts: Facts, name: string): string {
  const value = (facts as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A fact that is a list of names. */
export function factsOf(facts: Facts, name: string): readonly string[] {
  const value = (facts as Readonly<Record<string, unknown>>)[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** A fact that is a list of grants: each role, and whether it holds in some sections alone. */
export function grantsIn(facts: Facts, name: string): readonly { role: string; isLimited: boolean }[] {
  const value = (facts as Readonly<Record<string, unknown>>)[name];
  return Array.isArray(value)
    ? value.map(({ role, within }) => ({ role: String(role), isLimited: within !== null }))
    : [];
}

/** First-strong isolate and its end (Unicode TR 9): a name in another script doesn't turn the sentence round. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
