/** The digits a site prints: 0-9 or ٠-٩ (CLDR numbering systems `latn` and `arab`). A setting of its own, apart from the months. */
export type Digits = 'latn' | 'arab';

const ARABIC_INDIC_ZERO = 0x0660;
const PERSIAN_ZERO = 0x06f0;

/**
 * Every digit as 0-9, whichever of the three sets it was typed in.
 *
 * @example latinDigits('٢٠١١ و۱۳۹۹') // '2011 و1399'
 */
export function latinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code < PERSIAN_ZERO ? ARABIC_INDIC_ZERO : PERSIAN_ZERO));
  });
}

/** The digits 0-9 of a text in the digits a site prints; the rest of the text stays. */
export function inDigits(text: string, digits: Digits): string {
  if (digits === 'latn') return text;
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(ARABIC_INDIC_ZERO + Number(digit)));
}
