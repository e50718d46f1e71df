import { type AddressRow, COMPARED, type Difference } from './parity-report.ts';
import type { ImportWords } from './words.ts';

/** The old addresses that don't answer as they did: some of them, and how many there are for each reason. */
export type Differences = {
  readonly shown: readonly AddressRow[];
  /** By the names of what is compared, and whatever else is said of an address. */
  readonly counts: ReadonlyMap<string, number>;
};

/** What an address answers that leads to something. */
export const ANSWERS = 200;

/** What differs, each by its name; or the one reason for which an address doesn't answer. */
export function reasonsOf(why: string): readonly string[] {
  const different = COMPARED.filter((name) => why.split(', ').includes(name));
  return different.length === 0 ? [why] : different;
}

/** How an old address that answers differs from what was there; nothing for one that doesn't answer. */
export const differencesIn = ({ final, why }: AddressRow): readonly Difference[] =>
  final !== ANSWERS || why === null
    ? []
    : reasonsOf(why).filter((reason) => isCompared(reason) || reason === 'address-taken');

/** Whether a reason is one of what is compared. */
export const isCompared = (reason: string): reason is (typeof COMPARED)[number] =>
  COMPARED.some((name) => name === reason);

/** What differs in words, most first; several reasons may have one sentence. */
export function labelled(counts: Differences['counts'], words: ImportWords): readonly (readonly [string, number])[] {
  const all = new Map<string, number>();
  for (const [reason, count] of counts) {
    const label = isCompared(reason) ? words.compared[reason] : words.unlike(reason);
    all.set(label, (all.get(label) ?? 0) + count);
  }
  return [...all].sort(([, one], [, other]) => other - one);
}
