import type { StyleWords } from '../../arabic/index.ts';

/** What the editor says of each rule of house style, under the word that breaks it. */
export const style: StyleWords = {
  invisible: 'There is a character here that nobody sees, brought along by pasted text; it breaks searches.',
  foreignLetter: 'The word has a letter of a Persian or Urdu keyboard that looks like the Arabic one.',
  tatweel: 'Words in headlines are not stretched.',
  joinedWaw: 'و is written as one with what follows it.',
  repeatedWord: 'The word stands here twice.',
  hamza: 'A hamza is missing here, or there is one too many.',
  taMarbuta: 'The word ends in ة, not in ه.',
  alefMaqsura: 'The last letter is wrong: ي and ى were mistaken for each other.',
  tanween: 'The tanween is not in the place that the newsroom has chosen.',
  percent: 'The percent sign follows its number without a space.',
  range: 'An en dash (–) stands between the numbers: a hyphen shows them the other way round.',
  digits: 'These digits are not of the set that the newsroom has chosen.',
  quotes: 'Quotations stand between «», and those within them between “”.',
  ellipsis: 'An ellipsis is one character (…).',
  repeatedMark: 'One mark is enough.',
  spaceBeforeMark: 'There is no space before a mark.',
  comma: 'The comma in Arabic text is ،.',
  semicolon: 'The semicolon in Arabic text is ؛.',
  question: 'The question mark in Arabic text is ؟.',
  spaceAfterMark: 'A space follows a mark.',
  bracketSpace: 'There is no space within brackets, and one before and after them.',
  spaces: 'One space is enough between words, and there is none at the ends of a text.',
};
