import type { Refusal } from '../../base/refusal.ts';
import { signInNeeded } from '../refusals.ts';
import { betterAuthParts } from './libraries.ts';

/** What came of asking better-auth: its answer and the cookies that the browser is to keep, or the code of its no. */
export type Outcome<Answer> =
  | { readonly is: 'done'; readonly answer: Answer; readonly cookies: readonly string[] }
  | { readonly is: 'refused'; readonly code: string };

/** Asks better-auth, and tells an expected no from a fault. What it wrote before a no stays, as its counts must. */
export async function outcomeOf<Answer>(
  asked: Promise<{ response: Answer; headers: Headers }>,
): Promise<Outcome<Answer>> {
  try {
    const { response, headers } = await asked;
    return { is: 'done', answer: response, cookies: headers.getSetCookie() };
  } catch (error) {
    const { isAPIError } = await betterAuthParts();
    // Where it has no code for it, its status by name stands for one, such as CONFLICT.
    const code = isAPIError(error) && error.statusCode < 500 ? (error.body?.code ?? String(error.status)) : undefined;
    if (code === undefined) throw error;
    return { is: 'refused', code };
  }
}

/**
 * The same where better-auth asked for the person's own password: null where that is wrong, so that the guard counts it.
 *
 * @param refusals its other noes, by their codes, and what each is here
 */
export function ofPassword<Answer>(
  outcome: Outcome<Answer>,
  refusals: Readonly<Record<string, () => Refusal>> = {},
): (Outcome<Answer> & { readonly is: 'done' }) | null {
  if (outcome.is === 'done') return outcome;
  if (outcome.code === 'INVALID_PASSWORD') return null;
  throw refusals[outcome.code]?.() ?? unexpected(outcome.code);
}

/** A no that nothing of ours leads to, but that the session ended in the middle of what it was asked for. */
export const unexpected = (code: string): Error =>
  code === 'UNAUTHORIZED' ? signInNeeded() : new Error(`better-auth said ${code}`);
