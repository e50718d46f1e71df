import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const DICTIONARY = '/usr/share/hunspell/ar.dic';
const ARABIC = /^[\u0621-\u063A\u0641-\u064A]+$/;

/** The words to which Ayaspell's dictionary lets endings be put, so that they are no forms of others. */
export function dictionaryStems(): Set<string> {
  const stems = new Set<string>();
  for (const line of readFileSync(DICTIONARY, 'utf8').split('\n')) {
    const [word = '', flags = ''] = (line.split('\t')[0] ?? '').split('/');
    if (flags !== '' && ARABIC.test(word)) stems.add(word);
  }
  return stems;
}

/** Asks hunspell whether forms are words. It only ever sifts: nothing that it alone knows is taken over. */
export class Speller {
  /** Those of the forms that are spelt as words of Arabic. */
  accepted(forms: readonly string[]): Set<string> {
    const wrong = execFileSync('hunspell', ['-d', 'ar', '-i', 'utf-8', '-l'], {
      input: forms.join('\n'),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    const refused = new Set(wrong.split('\n'));
    return new Set(forms.filter((form) => !refused.has(form)));
  }
}
