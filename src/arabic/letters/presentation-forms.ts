/*
 * Unicode blocks Arabic Presentation Forms-A and -B: letters drawn as shapes, as old programs and PDF files store
 * them. NFKC names the letters of each shape; it is asked for these blocks alone, because elsewhere it would
 * rewrite what a person chose (½, ², …).
 */
const SHAPES = /[\uFB50-\uFDFF\uFE70-\uFEFC]/g;

/** The same without the signs that people type as one sign: ﷺ ﷻ ﷼ ﷽ and the two after them. */
const SHAPES_BUT_SIGNS = /[\uFB50-\uFDF9\uFE70-\uFEFC]/g;

/** NFKC hangs a vowel sign that stands alone on a space or a tatweel; in a word it belongs to the letter before. */
const CARRIER = /^[ \u0640](?=\p{Mn})/u;

const lettersOf = new Map<string, string>();

/**
 * Letters in place of Arabic presentation forms, the signs for a phrase spelt out too (ﷺ is four words).
 *
 * @example lettersForShapes('ﺑﺌﺮ') // 'بئر'
 */
export function lettersForShapes(text: string): string {
  return text.replace(SHAPES, spell);
}

/** Letters in place of Arabic presentation forms; the signs for a phrase (ﷺ ﷽) stay as they are. */
export function lettersForShapesKeepingSigns(text: string): string {
  return text.replace(SHAPES_BUT_SIGNS, spell);
}

function spell(shape: string): string {
  const known = lettersOf.get(shape);
  if (known !== undefined) return known;
  const letters = shape.normalize('NFKC').replace(CARRIER, '');
  lettersOf.set(shape, letters);
  return letters;
}
