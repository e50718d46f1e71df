import { fold } from '../fold/index.ts';
import { ALSO_SPELT } from './also-spelt.ts';
import { IRREGULAR } from './irregular.ts';
import { MISSPELT } from './misspelt.ts';
import { NAMES } from './names.ts';
import { PARTICLES } from './particles.ts';
import { PLACES } from './places.ts';
import words from './words.json' with { type: 'json' };

let known: Map<string, string[]> | null = null;

/**
 * The spellings of the shipped words that fold to one form: hamza, ة and ى as printed, without the article.
 * Empty where no such word is known; read when it is asked for the first time.
 *
 * @example spellingsOf('حكومه') // ['حكومة']
 * @example spellingsOf('موسيقي') // ['موسيقى', 'موسيقي']: the art and who plays it
 */
export function spellingsOf(folded: string): readonly string[] {
  known ??= readSpellings();
  return known.get(folded) ?? [];
}

function readSpellings(): Map<string, string[]> {
  const spellings = new Map<string, string[]>();
  const misspelt = new Set(MISSPELT);
  const add = (word: string) => {
    if (misspelt.has(word)) return;
    const folded = fold(word);
    const others = spellings.get(folded);
    if (others === undefined) spellings.set(folded, [word]);
    else if (!others.includes(word)) others.push(word);
  };
  for (const line of Object.values(words.kinds)) for (const word of line.split(' ')) add(word);
  for (const word of [...PARTICLES, ...ALSO_SPELT]) add(word);
  for (const name of NAMES) addWithoutArticle(name, add);
  for (const { word, forms } of IRREGULAR) for (const form of [word, ...forms]) add(form);
  for (const { names, adjectives } of PLACES) {
    for (const name of names) addWithoutArticle(name, add);
    for (const adjective of adjectives) {
      add(adjective);
      add(`${adjective}ة`);
    }
  }
  return spellings;
}

/** الأردن is found as أردن behind whatever stands before it; ألمانيا has no article to lose. */
function addWithoutArticle(name: string, add: (word: string) => void): void {
  add(name);
  if (name.startsWith('ال') && name.length > 4) add(name.slice(2));
}
