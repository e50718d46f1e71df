import iconv from 'iconv-lite';

/** Bytes read as UTF-8 all the same, though they aren't whole. */
export type DamagedUtf8 = {
  readonly text: string;
  /** How many characters beside ASCII came out of it, and in how many places one was lost. */
  readonly letters: number;
  readonly lost: number;
};

/** Reads what isn't valid UTF-8 as if it were: cut off, or with a bad paste in it. */
export function readDamagedUtf8(bytes: Buffer): DamagedUtf8 {
  const text = bytes.toString('utf8');
  const lost = count(text, /\uFFFD/g) - countWritten(bytes);
  return { text, letters: count(text, /[^\p{ASCII}\uFFFD]/gu), lost };
}

/** The characters U+FFFD that are written as such. */
function countWritten(bytes: Buffer): number {
  let found = 0;
  const written = Buffer.from('\uFFFD');
  for (let at = bytes.indexOf(written); at !== -1; at = bytes.indexOf(written, at + written.length)) found++;
  return found;
}

/** Bytes in the one of the encodings in which they read most like Arabic; of two as good, the first. */
export function likeliestReading(
  bytes: Buffer,
  encodings: readonly string[],
): { readonly encoding: string; readonly text: string } {
  const readings = encodings.map((encoding) => {
    const text = iconv.decode(bytes, encoding);
    return { encoding, text, score: arabicIn(text) };
  });
  return readings.reduce((best, one) => (one.score > best.score ? one : best));
}

/** How much the text reads like Arabic: its letters, less what no Arabic page holds. */
function arabicIn(text: string): number {
  const letters = count(text, /[\u0621-\u063A\u0641-\u0652]/g);
  const odd = count(text, /[\uFFFD\u0080-\u009F]|[À-ÿ](?=[À-ÿ])|[\u0679-\u06D3]/g);
  return letters - 4 * odd;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
