import { KIND } from '../lexicon/index.ts';
import { CLITICS } from '../stem/clitics.ts';
import { emptyNode, follow, type Node, plant } from './trie.ts';

/** What stands before an entry and is written as one with it. */
export type Before = {
  letters: string;
  hasArticle: boolean;
  /** Whether only verbs in the imperfect take it (س). */
  forVerbs: boolean;
  /** Spoken Arabic, which the lexicon doesn't read; it must be surer of what follows. */
  isSpoken: boolean;
};

/** What follows an entry and is written as one with it. */
export type Ending = { letters: string; makes: 'accusative' | 'feminine or plural' | 'owned' };

/** يا as it is glued in comments (ياكلب), this and on in Syria, Lebanon and Iraq (هالكلب, عالكلب). */
const SPOKEN = ['يا', 'يال', 'هال', 'عال', 'وهال', 'بهال', 'لهال', 'وعال', 'ويا'];

export const NOTHING_BEFORE: Before = { letters: '', hasArticle: false, forVerbs: false, isSpoken: false };

export const BEFORE: Node<Before> = emptyNode();
plant(BEFORE, '', NOTHING_BEFORE);
for (const { letters, before, hasArticle } of CLITICS) {
  plant(BEFORE, letters, { letters, hasArticle, forVerbs: before === KIND.imperfect, isSpoken: false });
}
for (const letters of SPOKEN) {
  plant(BEFORE, letters, { letters, hasArticle: letters.endsWith('ال'), forVerbs: false, isSpoken: true });
}

const PRONOUNS = ['ي', 'ك', 'ه', 'ها', 'هم', 'هما', 'هن', 'كم', 'كما', 'كن', 'نا'];

const ACCUSATIVE: Ending = { letters: 'ا', makes: 'accusative' };
const owned = (stems: readonly string[]): Ending[] =>
  stems.flatMap((stem) => PRONOUNS.map((pronoun): Ending => ({ letters: stem + pronoun, makes: 'owned' })));
const inflected = (all: readonly string[]): Ending[] =>
  all.map((letters): Ending => ({ letters, makes: 'feminine or plural' }));

/** The accusative is the word itself in another case (كلبا, كلبًا); a word in ة has no alef then. */
export const NO_ENDINGS = rootOf([]);
export const CASE_ENDINGS = rootOf([ACCUSATIVE]);

/** Of an entry that is found in its forms: كلبة, كلبان, كلبين, كلبون, كلبات, كلبك, كلبتك, كلابي is another word. Folded. */
export const ENDINGS = rootOf([
  ACCUSATIVE,
  ...inflected(['ه', 'ون', 'ين', 'ات', 'ان', 'تان', 'تين', 'و']),
  ...owned(['', 'ت', 'ات', 'ي', 'و', 'ا', 'تي', 'تا']),
]);

/** The same of an entry in ة, behind its stem: زبالات, زبالتين, زبالتك. */
export const ENDINGS_FOR_TA = rootOf([...inflected(['ات', 'تان', 'تين']), ...owned(['ت', 'ات', 'تي', 'تا'])]);

function rootOf(endings: readonly Ending[]): Node<Ending> {
  const root = emptyNode<Ending>();
  for (const ending of endings) plant(root, ending.letters, ending);
  return root;
}

/** Whether some letters are a clitic, or several, as a whole. */
export function isBefore(letters: string, which: 'any' | 'article'): boolean {
  const found = follow(BEFORE, letters)?.ends ?? [];
  return found.some(({ hasArticle }) => which === 'any' || hasArticle);
}
