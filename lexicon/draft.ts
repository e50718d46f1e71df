import { fold } from '../src/arabic/fold/index.ts';
import { KIND, type Lexicon } from '../src/arabic/lexicon/index.ts';
import type { Entry } from './classify.ts';

/** A lexicon of these entries alone, to look at them before they are written down. */
export function lexiconOf(entries: readonly Entry[]): Lexicon {
  const kinds = new Map<string, number>();
  for (const { word, kinds: own } of entries) {
    const bits = [...own].reduce((all, kind) => all | KIND[kind], word.endsWith('ة') ? KIND.feminine : 0);
    const folded = fold(word);
    kinds.set(folded, (kinds.get(folded) ?? 0) | bits);
  }
  return { kindsOf: (folded) => kinds.get(folded) ?? 0, familyOf: (folded) => folded, isAmbiguous: () => false };
}
