import type { Facts } from '../base/refusal.ts';

/*
 * What sentences of the audit take from an entry's facts: JSON that an earlier version may have written.
 */

/** A fact as text; '' where the entry hasn't it. */
export function factOf(facts: Facts, name: string): string {
  const value = facts[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A fact that is a list of names; empty where the entry hasn't it. */
export function factsOf(facts: Facts, name: string): readonly string[] {
  const value = facts[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** A fact that is a list of grants: each role, and whether it holds in some sections alone. */
export function grantsIn(facts: Facts, name: string): readonly { role: string; isLimited: boolean }[] {
  const value = facts[name];
  return Array.isArray(value)
    ? value.map(({ role, within }) => ({ role: String(role), isLimited: within !== null }))
    : [];
}
