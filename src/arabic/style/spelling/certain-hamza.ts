import { fold } from '../../fold/index.ts';
import { shippedLexicon, spellingsOf } from '../../lexicon/index.ts';
import { CERTAIN_BEHIND_ARTICLE, CERTAIN_NOUNS, CERTAIN_PARTICLES, CERTAIN_VERBS } from './certain.ts';
import type { Split } from './splits.ts';

/** Without ته and تها, by which اصابته may be أصابته and إصابته. */
const PAST_ENDINGS = ['', 'ت', 'وا', 'نا', 'ا', 'تا', 'ه', 'ها', 'هم', 'وه', 'وها', 'وهم'];
const PRONOUNS = ['', 'ه', 'ها', 'هم', 'هما', 'هن', 'نا', 'كم'];

/** Each of the words that are certain, by its spelling without hamza and with ى where a careless ي may stand. */
const byBare = (words: ReadonlySet<string>) => new Map([...words].map((word) => [bareOf(word), word]));
const bareOf = (word: string): string => word.replace(/[أإآ]/g, 'ا').replace(/ي$/, 'ى');

const PARTICLE_OF = byBare(CERTAIN_PARTICLES);
const NOUN_OF = byBare(CERTAIN_NOUNS);
const NOUN_BEHIND_ARTICLE_OF = byBare(CERTAIN_BEHIND_ARTICLE);
const VERB_OF = byBare(CERTAIN_VERBS);

/** A word with the hamza that it lacks, where it is one of those that are certain; null where it isn't. */
export function certainHamza(letters: string, splits: readonly Split[]): string | null {
  // واحد is one, not أحد behind و, and فلان no careless فلأن; but والى is وإلى although والي is a word.
  const folded = fold(letters);
  const isKnown = shippedLexicon.kindsOf(folded) !== 0;
  const isKnownAsTyped = spellingsOf(folded).includes(letters);
  for (const split of splits) {
    const { clitic, base } = split;
    if (!base.includes('ا')) continue;
    const particle = clitic !== '' && isKnownAsTyped ? undefined : particleOf(split);
    const word = particle ?? (clitic !== '' && isKnown ? undefined : (nounOf(split) ?? verbOf(split)));
    if (word === undefined) continue;
    // ى and ي are another rule's.
    const restored = word.slice(0, -1) + (/[ىي]$/.test(base) ? base.slice(-1) : word.slice(-1));
    if (restored !== base && addsHamzasOnly(base, restored)) return clitic + restored;
  }
  return null;
}

/** أصابته is no careless إصابته. */
const addsHamzasOnly = (base: string, restored: string): boolean =>
  [...base].every((typed, at) => typed === restored.charAt(at) || typed === 'ا');

const isConjunction = (clitic: string): boolean => /^[وف]?$/.test(clitic);

/** الي may also be إليّ or آلي, so only the letter as printed will do; but اى is أي whatever its letter. */
function particleOf({ clitic, base }: Split): string | undefined {
  if (!isConjunction(clitic) || (clitic !== '' && base.length < 3)) return undefined;
  return base.endsWith('ي') && base !== 'اي' ? undefined : PARTICLE_OF.get(bareOf(base));
}

/** With a pronoun too: اكثرها. But باول is a name, and not بأول. */
function nounOf({ clitic, base, hasArticle }: Split): string | undefined {
  if (base.length < 4 && /^[وف]?[بك]$/.test(clitic)) return undefined;
  if (hasArticle) return NOUN_OF.get(bareOf(base)) ?? NOUN_BEHIND_ARTICLE_OF.get(bareOf(base));
  return withEnding(NOUN_OF, base, PRONOUNS, /[ىة]$/);
}

function verbOf({ clitic, base }: Split): string | undefined {
  if (base.endsWith('ي') || !isConjunction(clitic)) return undefined;
  // اعاده may be أعاده and a careless إعادة.
  if (base.endsWith('ه') && spellingsOf(fold(base)).length > 0) return undefined;
  return withEnding(VERB_OF, base, PAST_ENDINGS, /(?:ى|ت|وا)$/);
}

/** The word of which a base is an inflection, with its ending; some words take none. */
function withEnding(
  words: ReadonlyMap<string, string>,
  base: string,
  endings: readonly string[],
  takesNone: RegExp,
): string | undefined {
  for (const ending of endings) {
    const word = base.endsWith(ending) ? words.get(bareOf(base.slice(0, base.length - ending.length))) : undefined;
    if (word !== undefined && (ending === '' || !takesNone.test(word))) return word + ending;
  }
  return undefined;
}
