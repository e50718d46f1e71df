import type { ReportHead } from './parity-report.ts';
import type { ImportWords, LeftReason } from './words.ts';

/** Why items didn't come; `reason` is null for all that no sentence was made for. */
export type Left = { readonly reason: LeftReason | null; readonly count: number; readonly said: string };

/** The reasons of a report in words; all that have no sentence of their own are one. */
export function leftOf({ reasons }: ReportHead, words: ImportWords): readonly Left[] {
  const known: Left[] = [];
  let others = 0;
  for (const [reason, count] of Object.entries(reasons))
    if (isLeftReason(reason, words)) known.push({ reason, count, said: words.reasons[reason](count) });
    else others += count;
  known.sort((one, other) => other.count - one.count);
  return others === 0 ? known : [...known, { reason: null, count: others, said: words.otherReason(others) }];
}

const isLeftReason = (name: string, { reasons }: ImportWords): name is LeftReason => Object.hasOwn(reasons, name);
