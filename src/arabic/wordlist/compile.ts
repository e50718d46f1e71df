import { lettersAlone, lettersForShapes } from '../letters/index.ts';
import { type Lexicon, shippedLexicon } from '../lexicon/index.ts';
import { CASE_ENDINGS, ENDINGS, ENDINGS_FOR_TA, type Ending, NO_ENDINGS } from './affixes.ts';
import { emptyNode, type Node, plant } from './trie.ts';
import { writtenOf } from './written.ts';

/** A word or a phrase to look for; `inflected`: its feminine, plural, dual and possessed forms too, off unless said. */
export type ListEntry = { word: string; inflected?: 'on' | 'off' };

/** Where an entry, or a form of it, ends in the tree. */
export type EntryEnd = {
  /** As the list has it. */
  entry: string;
  /** Folded, words parted by one space. */
  letters: string;
  /** Whether the word may end here, or only with one of the endings. */
  isWhole: boolean;
  endings: Node<Ending>;
};

/** A list made ready to be looked for; made once, since that takes far longer than a search. */
export type WordList = { root: Node<EntryEnd>; lexicon: Lexicon };

/**
 * Makes a list of words and phrases ready for `hitsOf`. How an entry is spelt does not matter (hamza, vowel signs, case);
 * one without a letter or digit never hits. Entries that are spelt alike hit together.
 *
 * @param lexicon the words that are innocent although they can be read as a clitic and an entry (وكيل for the entry كيل)
 */
export function compileWordList(entries: readonly (string | ListEntry)[], lexicon: Lexicon = shippedLexicon): WordList {
  const root = emptyNode<EntryEnd>();
  for (const given of entries) {
    const { word, inflected = 'off' } = typeof given === 'string' ? { word: given } : given;
    const letters = lettersOf(word);
    if (letters === '') continue;
    const endsInTa = lettersAlone(lettersForShapes(word)).trimEnd().endsWith('ة');
    const endings = inflected === 'on' ? ENDINGS : endsInTa ? NO_ENDINGS : CASE_ENDINGS;
    plant(root, letters, { entry: word, letters, isWhole: true, endings });
    if (inflected === 'on' && endsInTa) {
      const stem = letters.slice(0, -1);
      plant(root, stem, { entry: word, letters: stem, isWhole: false, endings: ENDINGS_FOR_TA });
    }
  }
  return { root, lexicon };
}

/** The folded letters of an entry, one space between its words. */
function lettersOf(word: string): string {
  const { letters, pieces } = writtenOf(word);
  return pieces
    .map(({ from, to }) => String.fromCharCode(...letters.slice(from, to).map(({ unit }) => unit)))
    .join(' ');
}
