import { compileWordList, hitsOf, shippedLexicon, type WordList } from '../src/arabic/index.ts';
import { drawn } from './drawn.ts';

const ENTRIES = 10_000;
const COMMENT_LENGTH = 2000;
const LIMIT_MS = 5;
const ROUNDS = 300;

/** Letters of which made-up entries are put together; the order of a row is that of its numbers, so each run has the same. */
const LETTERS = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';

const PROSE =
  'قال الوزير أمس إن الأسعار لن ترتفع قبل نهاية العام، وإن الحكومة ستراجع قرارها إذا طلبت النقابات ذلك. ولم يقل متى يجتمع المجلس. ';
const INSULTS = 'كلب غبي حمار تافه كذاب حقير منافق سخيف أحمق جاهل قذر فاشل خائن جبان'.split(' ');

/** Comments, by what makes them dear. */
const COMMENTS: Readonly<Record<string, string>> = {
  'ordinary prose': repeated(PROSE),
  'every word an entry': repeated('يا كلب وحمار والغبي للتافه بالكذاب '),
  'every word disguised': repeated('الـ7ـمار ك.ل.ب غبييييي سـخـيـف 5ا2ن ح*قير '),
  'letters parted by spaces': repeated('ك ل ب و ح م ا ر '),
  'letters parted by full stops': repeated('ج.ا.ه.ل.'),
  'letters without dots': repeated('ٮڡٮں ڡٮٯٮ '),
  'two letters and a mark': repeated('حم*ار.كل-ب/'),
  'one letter': repeated('ك'),
  'digits and letters': repeated('7ا7ا2ا3'),
  links: repeated('https://example.org/كلب '),
};

/**
 * The word list of a newsroom against one comment: 10,000 entries (with phrases, a third in all their forms), 2,000
 * characters, in milliseconds beside the limit of 5. The list is made ready once, which is told apart.
 */
export async function wordlist(): Promise<void> {
  const entries = madeUp();
  const begun = performance.now();
  const list = compileWordList(entries, shippedLexicon);
  console.log(`${entries.length} entries made ready in ${(performance.now() - begun).toFixed(0)} ms, once`);
  console.log('comment of 2,000 characters        median     worst of 99 %   share of the limit');
  for (const [name, comment] of Object.entries(COMMENTS)) {
    const { median, most } = timesOf(list, comment);
    const share = `${((median / LIMIT_MS) * 100).toFixed(0)} %`;
    console.log(
      `${name.padEnd(32)} ${median.toFixed(2).padStart(6)} ms ${most.toFixed(2).padStart(13)} ms ${share.padStart(14)}`,
    );
  }
}

function timesOf(list: WordList, comment: string): { median: number; most: number } {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now();
    hitsOf(list, comment);
    times.push(performance.now() - begun);
  }
  times.sort((one, other) => one - other);
  const at = (share: number): number => times[Math.floor(share * (times.length - 1))] ?? 0;
  return { median: at(0.5), most: at(0.99) };
}

/** Words of three to six letters, every tenth a phrase, and the insults of the comments. */
function madeUp(): { word: string; inflected: 'on' | 'off' }[] {
  const next = drawn();
  const word = (): string => Array.from({ length: 3 + next(4) }, () => LETTERS.charAt(next(LETTERS.length))).join('');
  const words = Array.from({ length: ENTRIES - INSULTS.length }, (_, at) =>
    at % 10 === 0 ? `${word()} ${word()}` : word(),
  );
  return [...INSULTS, ...words].map((one, at) => ({ word: one, inflected: at % 3 === 0 ? 'on' : 'off' }));
}

function repeated(text: string): string {
  return text.repeat(Math.ceil(COMMENT_LENGTH / text.length)).slice(0, COMMENT_LENGTH);
}
