import { byteIn1252, characterIn1256 } from './code-pages.ts';

/**
 * What windows-1252 shows for a word (the two control characters and ˜ are Persian letters), or for a mark of Arabic.
 * An ASCII letter in it means that the word was Latin.
 */
const WORD_OR_MARK = /[A-Za-zÀ-ÖØ-öø-ÿŠŒŽšœžŸ˜ª\u0081\u008D\u008F\u0090]+|[¡º¿]/g;
const SUSPECT = /[À-ÖØ-öø-ÿ]{2}/;

const ONLY_UPPER_LATIN_1 = /^[À-ÿ]+$/;
const SIGNS = /[\u0640\u064B-\u0652]/g;
/** ء ؤ ئ never first, ة and ى at the end only; no letters but Arabic ones. */
const WELL_SPELT = /^[آأإابتثج-غفقكلمنهوي][ءآأؤإئابتثج-غفقكلمنهوي]*[ء-غف-ي]$/;
/** Capital at the beginning or everywhere, or nowhere. */
const LATIN_CASE = /^(?:\p{Lu}?\p{Ll}*|\p{Lu}+)$/u;
/**
 * The letters with accents of each language that is written in windows-1252. A word of nothing but these (ÅÄÖ, æøå)
 * may be Latin; one that mixes languages (ãä) is not.
 */
const LATIN_ALPHABETS = [
  /^[äåæöøüßõé]+$/i, // German and the north
  /^[áéíóúýðþæöø]+$/i, // Iceland, Faroe
  /^[áéíóúüñ]+$/i, // Spanish
  /^[àçèéíïòóúü]+$/i, // Catalan
  /^[àáâãçéêíóôõúü]+$/i, // Portuguese
  /^[àâæçèéêëîïôùûüÿ]+$/i, // French
  /^[àèéìíòóùú]+$/i, // Italian
  /^[áäéíóôöúüý]+$/i, // Czech, Slovak, Hungarian
];
const ARABIC =
  /^[\u0621-\u0652\u0679\u067E\u0686\u0688\u0691\u0698\u06A9\u06AF\u06BA\u06BE\u06C1\u06D2\u200C-\u200F]+$/;

/** Particles written onto a Latin name: وGoogle, الـBBC. */
const PARTICLE_AND_NAME = /^([À-ÿ]{1,4})(?=[A-Z])/;
const PARTICLES = new Set(['و', 'ف', 'ب', 'ك', 'ل', 'ال', 'وال', 'بال', 'فال', 'كال', 'لل', 'وب', 'ول']);

/**
 * windows-1256 that was read as windows-1252 (æÒÇÑÉ ÇáÏÇÎáíÉ), read again rightly. A line with one word that only
 * Arabic can have spelt proves the fault; Latin words of the line stay, accents and all.
 */
export function mendArabicReadAsLatin(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.split('\n').map(mendLine).join('\n');
}

function mendLine(line: string): string {
  if (!line.match(WORD_OR_MARK)?.some(isSurelyArabic)) return line;
  return line.replace(WORD_OR_MARK, (written, at: number) => {
    if (/^[¡º¿]$/.test(written)) return isOfLatin(line, at) ? written : decode(written);
    const decoded = decode(written);
    if (ARABIC.test(decoded)) return decoded;
    return written.replace(PARTICLE_AND_NAME, (particle) => {
      const arabic = decode(particle);
      return PARTICLES.has(arabic.replace(SIGNS, '')) ? arabic : particle;
    });
  });
}

/** A word whose letters spell Arabic and no Latin language: proof that the line was misread. */
function isSurelyArabic(written: string): boolean {
  if (!ONLY_UPPER_LATIN_1.test(written) || !WELL_SPELT.test(decode(written).replace(SIGNS, ''))) return false;
  return !LATIN_CASE.test(written) || !LATIN_ALPHABETS.some((alphabet) => alphabet.test(written));
}

/** Whether a mark is Spanish (¡Hola!, ¿Qué?) or an ordinal (3º) after all. */
function isOfLatin(line: string, at: number): boolean {
  return /[A-Za-z]/.test(line.charAt(at + 1)) || (line.charAt(at) === 'º' && /[0-9]/.test(line.charAt(at - 1)));
}

function decode(written: string): string {
  return [...written].map((character) => decodeOne(character)).join('');
}

function decodeOne(character: string): string {
  const byte = byteIn1252(character);
  return byte === null || byte < 0x80 ? character : characterIn1256(byte);
}
