/** The names of characters that posts are full of; any other is left to the standard's own table. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['hellip', '…'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bull', '•'],
  ['middot', '·'],
  ['copy', '©'],
  ['reg', '®'],
  ['trade', '™'],
  ['deg', '°'],
  ['times', '×'],
  ['zwnj', '\u200c'],
  ['zwj', '\u200d'],
  ['lrm', '\u200e'],
  ['rlm', '\u200f'],
]);

const NAMES = [...NAMED.keys()].join('|');
const REFERENCE = new RegExp(`&(?:(${NAMES})|#([0-9]{2,6})|#[xX]([0-9a-fA-F]{2,5}));`, 'g');
const NOT_SIMPLE = new RegExp(`&(?!(?:${NAMES}|#[0-9]{2,6}|#[xX][0-9a-fA-F]{2,5});|[ \\t\\n\\f<&]|$)`);
/** In an attribute a name that ends with `=` stands for nothing (HTML §13.2.5.73): `?a=1&b=2`. */
const NOT_SIMPLE_IN_VALUE = new RegExp(
  `&(?!(?:${NAMES}|#[0-9]{2,6}|#[xX][0-9a-fA-F]{2,5});|[ \\t\\n\\f<&]|[a-zA-Z0-9]+=|$)`,
);

/** The text with its entities decoded; null where one isn't of the simple kind, and the standard has to be asked. */
export const simplyDecoded = (text: string): string | null => decoded(text, NOT_SIMPLE);

/** The same for the value of an attribute, in which other rules hold for names without a semicolon. */
export const simplyDecodedValue = (value: string): string | null => decoded(value, NOT_SIMPLE_IN_VALUE);

function decoded(text: string, notSimple: RegExp): string | null {
  if (!text.includes('&')) return text;
  if (notSimple.test(text)) return null;
  let isSimple = true;
  const read = text.replace(REFERENCE, (written, name?: string, decimal?: string, hexadecimal?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? written;
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    if (!isPlain(code)) isSimple = false;
    return isSimple ? String.fromCodePoint(code) : written;
  });
  return isSimple ? read : null;
}

/** Neither a control, which the standard maps or drops, nor half a character, nor past the end of Unicode. */
const isPlain = (code: number) =>
  (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code < 0xd800) || (code >= 0xe000 && code <= 0x10ffff);
