import { oneLine, shorten, speltWords } from '../../../arabic/index.ts';
import type { SearchView } from '../../../search/index.ts';
import { Isolated } from '../../components/isolated/isolated.tsx';
import type { Frame } from '../../frame.ts';
import { asPhrase, isPhrase, unquoted } from './phrase.ts';
import { searchAddress } from './search-address.ts';

/** How much of a query a sentence holds, in graphemes. */
const IN_SENTENCE = 80;

/** A query within a sentence, in quotation marks of the sentence's own. */
export const quotable = (typed: string): string => shorten(unquoted(typed), { graphemes: IN_SENTENCE });

/**
 * Which spellings were found that weren't typed, with the search for exactly what was; where that is what was searched
 * for, with the search for the words in all their forms.
 */
export function Forms({ view: { asked, forms, state }, frame: { say } }: { view: SearchView; frame: Frame }) {
  if (isPhrase(asked.q)) {
    const inAnyForm = (words: string) => (
      <a class="lnk" href={searchAddress(asked, { q: unquoted(asked.q) })}>
        {words}
      </a>
    );
    return state === 'found' ? <p class="fold-note">{say.search.tips.notAsPhrase(inAnyForm)}</p> : null;
  }
  const typed = new Set(speltWords(asked.q).map(({ spelling }) => spelling));
  const others = forms.filter((form) => !typed.has(form));
  if (others.length === 0) return null;
  const shown = others.map((form) => (
    <b key={form}>
      <Isolated text={form} />
    </b>
  ));
  const asTyped = (
    <a class="lnk" href={searchAddress(asked, { q: asPhrase(asked.q) })}>
      <Isolated text={say.search.quoted(quotable(oneLine(asked.q)))} />
    </a>
  );
  return <p class="fold-note">{say.search.forms(shown, asTyped)}</p>;
}
