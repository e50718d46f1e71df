import type { StudioWords } from '../words.ts';
import { Refused, Unreachable } from './api.ts';

/** What is said of something that failed: the server's own sentence, or ours where it didn't answer. */
export function sentenceOf(error: Error, { states }: StudioWords): string {
  if (error instanceof Refused) return error.message;
  if (error instanceof Unreachable) return `${states.unreachable.title}. ${states.unreachable.text} ${error.said}`;
  return `${states.broken.title}. ${states.broken.text} ${error.message}`;
}

/** Whether the paper demands a second factor before anything else. */
export const needsSecondFactor = (error: unknown): boolean =>
  error instanceof Refused && error.code === 'accounts.twoFactorDue';

/** Whether the session has ended, or never was. */
export const needsSignIn = (error: unknown): boolean =>
  error instanceof Refused && error.code === 'accounts.signInNeeded';
