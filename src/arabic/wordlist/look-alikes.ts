/*
 * What is written in place of a letter to slip by a list. A table tells for each sign which folded letters it may
 * stand for, beside the one that folding makes of it; which of them is meant the entries decide.
 */

/**
 * Digits that look or sound like a letter, as in chat (Yaghan, "Arabizi", 2008): 7 for ح, and by their Arabic shapes
 * ١ for ا, ٥ for ه. The seat of the hamza under 2 is open.
 */
export const DIGIT_LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ 1: 'ا', 2: 'ءائ', 3: 'ع', 5: 'خه', 6: 'ط', 7: 'ح', 8: 'ق', 9: 'ص' }),
);

/** The same with the apostrophe that stands for the dot of the letter: 3' is غ. */
export const DOTTED_DIGIT_LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ 2: 'ءائ', 3: 'غع', 5: 'خ', 6: 'ظط', 7: 'خح', 8: 'غق', 9: 'ضص' }),
);

export const APOSTROPHES = "'`‘’ʻʼ′";

/** Hamza as it is often spelt: خاين, مسوول, ءحمد, قرائة. */
export const CARELESS_HAMZA: ReadonlyMap<number, string> = byUnit([
  ['يو', 'ئ'],
  ['ء', 'ئا'],
  ['ئ', 'ء'],
]);

/**
 * Letters of other languages in Arabic script (Unicode blocks Arabic and Arabic Supplement), by the Arabic letters that
 * have their shape but for the dots, or that dialects write with them (چلب and گلب are كلب).
 */
const LETTERS: readonly (readonly [string, string])[] = [
  ['ٮ', 'بتثني'],
  ['ٻپڀݐݒݔݕݖ', 'ب'],
  ['ٹٺټٽٿݓ', 'تث'],
  ['ݑ', 'ث'],
  ['ځڂڃڄڅڇڿݗݘݮݯݲݼ', 'حجخ'],
  ['چ', 'جكش'],
  ['ڈډڊڋڌڍڎڏڐۮݙݚ', 'دذ'],
  ['ڑڒړڔڕږڗژڙۯݛݫݬݱ', 'رز'],
  ['ښڛڜۺݜݭݰݽݾ', 'سش'],
  ['ڝڞۻ', 'صض'],
  ['ڟ', 'طظ'],
  ['ڠۼݝݞݟ', 'عغ'],
  ['ڡ', 'فق'],
  ['ڢڣڤڥڦݠݡ', 'ف'],
  ['ٯڧڨ', 'قف'],
  ['ڪګڬڭڮڰڱڲڳڴݢݣݤݿ', 'ك'],
  ['گ', 'كقجغ'],
  ['ڵڶڷڸݪ', 'ل'],
  ['ݥݦ', 'م'],
  ['ںڹڻڼڽݧݨݩ', 'ن'],
  ['ۿہھەۀۂۃ', 'ه'],
  ['ۄۅۆۇۈۉۊۋۏݸݹ', 'و'],
  ['ؠؽؾؿێېۑےۓݵݶݷݺݻ', 'ي'],
  ['ݳݴ', 'ا'],
];

export const LOOK_ALIKES: ReadonlyMap<number, string> = byUnit(LETTERS);

function byUnit(table: readonly (readonly [string, string])[]): ReadonlyMap<number, string> {
  return new Map(table.flatMap(([signs, letters]) => [...signs].map((sign) => [sign.charCodeAt(0), letters] as const)));
}
