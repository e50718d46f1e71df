import { fold } from '../src/arabic/fold/index.ts';
import { familiesOf } from '../src/arabic/stem/index.ts';
import type { Entry } from './classify.ts';
import { lexiconOf } from './draft.ts';
import type { Speller } from './hunspell.ts';

const CLITICS = ['و', 'ب', 'ل', 'ال', 'وال', 'بال', 'لل', 'ف', 'ك'];

/**
 * Attested words that no dictionary has and that stand in the list with two clitics or more: names and loan words
 * (فيسبوك, ميسي, بيتكوين).
 */
export function namesAmong(attested: ReadonlySet<string>, entries: readonly Entry[], speller: Speller): string[] {
  const lexicon = lexiconOf(entries);
  const often = [...attested].filter(
    (word) => word.length >= 4 && CLITICS.filter((clitic) => attested.has(clitic + word)).length >= 2,
  );
  const spelt = speller.accepted(often);
  const names = new Map<string, string>();
  for (const word of often) {
    const folded = fold(word);
    const [family = ''] = familiesOf(word, lexicon);
    if (!spelt.has(word) && lexicon.kindsOf(folded) === 0 && family === folded && !names.has(folded)) {
      names.set(folded, word);
    }
  }
  return [...names.values()].sort();
}
